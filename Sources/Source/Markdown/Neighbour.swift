/// What stands beside a run of delimiters, as CommonMark weighs it.
enum Neighbour: Sendable {
    /// A blank, or the start or end of a block.
    case blank
    case punctuation, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .blank
        case .control: self = "\t\n\u{C}\r".unicodeScalars.contains(scalar) ? .blank : .other
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            self = .punctuation
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = scalar.isASCII ? .punctuation : .other
        default: self = .other
        }
    }

    /// What the bytes end with; `other` for what is no UTF-8.
    init(endOf bytes: ArraySlice<UInt8>) { self = Self.scalars(bytes.suffix(4)).last.map(Self.init) ?? .blank }

    /// What the bytes begin with.
    init(startOf bytes: ArraySlice<UInt8>) { self = Self.scalars(bytes.prefix(4)).first.map(Self.init) ?? .blank }

    /// Whether a run between these may open, and whether it may close.
    static func flanking(_ before: Neighbour, _ after: Neighbour) -> (canOpen: Bool, canClose: Bool) {
        (
            after != .blank && (after != .punctuation || before != .other),
            before != .blank && (before != .punctuation || after != .other)
        )
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        String(decoding: bytes, as: UTF8.self).unicodeScalars
    }
}
