// Takes bytes; says of the character at a place whether it belongs to a token.

/// What a character is to the tokenizer.
enum CharacterKind: UInt8 {
    case letter, digit, ampersand, hyphen, invisible, other
}

/// The kinds of all characters below U+2000, which is all that Vietnamese text is written in, looked up once.
struct CharacterTable: Sendable {
    static let shared = CharacterTable()
    private let kinds: [CharacterKind]

    private init() {
        kinds = (0..<0x2000).map { value in Unicode.Scalar(UInt32(value)).map(Self.kind) ?? .other }
    }

    /// The kind of the character that begins at `index`, and its width in bytes; ill-formed bytes are `other`.
    @inline(__always)
    func character(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (kind: CharacterKind, width: Int) {
        let first = bytes[index]
        if first < 0x80 { return (kinds[Int(first)], 1) }
        if first >= 0xC2, first < 0xE0, index + 1 < bytes.count {
            return (kinds[Int(first & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)], 2)
        }
        if first >= 0xE0, first < 0xF0, index + 2 < bytes.count {
            let value = Int(first & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
            return (value < kinds.count ? kinds[value] : Unicode.Scalar(UInt32(value)).map(Self.kind) ?? .other, 3)
        }
        guard first >= 0xF0, index + 3 < bytes.count else { return (.other, 1) }
        let high = UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        let value = high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        return (Unicode.Scalar(value).map(Self.kind) ?? .other, 4)
    }

    private static func kind(_ scalar: Unicode.Scalar) -> CharacterKind {
        switch scalar.value {
        case 0x26: return .ampersand
        case 0x2D, 0x2010, 0x2011: return .hyphen
        case 0x00AD, 0x200B, 0x2060, 0xFEFF: return .invisible
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark:
            return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        default: return .other
        }
    }
}
