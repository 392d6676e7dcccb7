// Classes and folded forms of the Latin letters, computed once; every other letter is looked up in Unicode.

private import Source

/// What the recogniser asks of a character.
struct LetterTable: Sendable {
    enum Kind: UInt8, Sendable { case none, space, digit, mark, upper, lower, gap }

    /// A character in its one form (N1).
    struct Traits: Sendable {
        var scalar: UInt32
        var kind: Kind
        /// Folded letter (ASCII) or digit; 0 for what is neither.
        var fold: UInt8
        /// Left out of the text that the grammar reads.
        var isDropped = false

        /// Stands for text that is not read.
        static let gap = Traits(scalar: 0, kind: .gap, fold: 0)
    }

    static let shared = LetterTable()

    /// Of every character below U+2000.
    private let table: [Traits]

    private init() { table = (0..<0x2000).map(Self.computed) }

    /// Of an ASCII character; of kind `none` for the bytes of others.
    func traits(ofByte byte: UInt8) -> Traits { byte < 0x80 ? table[Int(byte)] : table[0] }

    func traits(_ scalar: UInt32) -> Traits { scalar < 0x2000 ? table[Int(scalar)] : Self.computed(scalar) }
}

extension LetterTable {
    private static func computed(_ scalar: UInt32) -> Traits {
        guard let plain = plain(scalar) else { return Traits(scalar: scalar, kind: .none, fold: 0, isDropped: true) }
        let fold = (0x30...0x7A).contains(plain) || (0xC0...0x24F).contains(plain) || (0x1E00...0x1EFF).contains(plain) ? folded(plain) : 0
        return Traits(scalar: plain, kind: kind(plain, fold: fold), fold: fold)
    }

    /// One form for every dash, slash, Đ and white space; nil for what is dropped.
    private static func plain(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: 0x0A
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: 0x2D
        case 0x2044, 0x2215, 0xFF0F: 0x2F
        case 0xD0, 0x189: 0x110
        default: InvisibleScalar.contains(scalar) ? nil : scalar
        }
    }

    private static func kind(_ plain: UInt32, fold: UInt8) -> Kind {
        switch plain {
        case 0x0A, 0x20: return .space
        case 0x2D, 0x2F: return .mark
        case 0x30...0x39: return .digit
        default: break
        }
        guard let properties = Unicode.Scalar(plain)?.properties else { return .none }
        return properties.isUppercase ? .upper : properties.isAlphabetic || fold != 0 ? .lower : .none
    }

    private static func folded(_ plain: UInt32) -> UInt8 {
        guard let scalar = Unicode.Scalar(plain) else { return 0 }
        let folded = VietnameseText.folded(String(scalar)).utf8
        guard folded.count == 1, let byte = folded.first else { return 0 }
        return byte.isSmall || byte.isDigit ? byte : 0
    }
}
