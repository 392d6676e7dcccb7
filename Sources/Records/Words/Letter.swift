// Takes scalars of Vietnamese text apart, precomposed or not.

/// One scalar of text: base letter, shape mark, tone.
struct Letter {
    static let shapes: UInt8 = 0xE0
    static let tones: UInt8 = 0xF0
    static let horn: UInt8 = 3
    static let o = UInt8(ascii: "o")
    static let u = UInt8(ascii: "u")

    struct Parts {
        /// Lower-case letter or digit; 0 for a combining mark and for what is no letter; 0x7F for a letter of another alphabet.
        var base: UInt8 = 0
        /// 1 breve, 2 circumflex, 3 horn.
        var shape: UInt8 = 0
        /// 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below.
        var tone: UInt8 = 0
        var isUpper = false
        /// A letter, a digit or a mark on one.
        var isWord = false
    }

    /// Parts by code point, below U+2000.
    typealias Table = UnsafeBufferPointer<Parts>

    var scalar: UInt32
    /// In bytes.
    var width: Int
    var parts: Parts

    /// Bytes that are no UTF-8 count as letters of another alphabet.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ table: Table) {
        let lead = text[index]
        if lead < 0x80 {
            (scalar, width, parts) = (UInt32(lead), 1, table[Int(lead)])
        } else {
            (scalar, width) = Self.decode(text, at: index, lead)
            parts = Int(scalar) < table.count ? table[Int(scalar)] : Self.isSign(scalar) ? Parts() : Self.foreign
        }
    }

    /// Of a scalar above ASCII; U+FFFD of one byte where none is to be read.
    @inline(__always)
    private static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ lead: UInt8) -> (scalar: UInt32, width: Int) {
        let width = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard width > 1, index + width <= text.count else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(width))
        for offset in 1..<width { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
        return (scalar, width)
    }

    /// General punctuation, symbols and the like above the table.
    private static func isSign(_ scalar: UInt32) -> Bool { scalar <= 0x2BFF || scalar == 0xFEFF }

    private static let foreign = Parts(base: 0x7F, isWord: true)
}

extension Letter {
    static let table: [Parts] = {
        var table = (0..<0x2000).map { $0 < 0xC0 ? Parts() : foreign }
        for digit in 0x30...0x39 { table[digit] = Parts(base: UInt8(digit), isWord: true) }
        for row in rows {
            for (tone, scalar) in row.small.unicodeScalars.enumerated() { table[Int(scalar.value)] = row.parts(tone) }
            for (tone, scalar) in row.capital.unicodeScalars.enumerated() { table[Int(scalar.value)] = row.parts(tone, isUpper: true) }
        }
        for mark in 0x0300...0x036F { table[mark] = Parts(isWord: true) }
        for (tone, mark) in [0x0300, 0x0301, 0x0309, 0x0303, 0x0323].enumerated() { table[mark].tone = UInt8(tone + 1) }
        for (shape, mark) in [0x0306, 0x0302, 0x031B].enumerated() { table[mark].shape = UInt8(shape + 1) }
        return table
    }()

    /// A letter in all its tones.
    private struct Row {
        var base: Character
        var shape: UInt8 = 0
        var small: String
        var capital: String

        func parts(_ tone: Int, isUpper: Bool = false) -> Parts {
            Parts(base: base.asciiValue ?? 0, shape: shape, tone: UInt8(tone), isUpper: isUpper, isWord: true)
        }
    }

    private static let rows: [Row] =
        "abcdefghijklmnopqrstuvwxyz".map { Row(base: $0, small: String($0), capital: $0.uppercased()) } + [
            Row(base: "a", small: "aàáảãạ", capital: "AÀÁẢÃẠ"), Row(base: "a", shape: 1, small: "ăằắẳẵặ", capital: "ĂẰẮẲẴẶ"),
            Row(base: "a", shape: 2, small: "âầấẩẫậ", capital: "ÂẦẤẨẪẬ"), Row(base: "e", small: "eèéẻẽẹ", capital: "EÈÉẺẼẸ"),
            Row(base: "e", shape: 2, small: "êềếểễệ", capital: "ÊỀẾỂỄỆ"), Row(base: "i", small: "iìíỉĩị", capital: "IÌÍỈĨỊ"),
            Row(base: "o", small: "oòóỏõọ", capital: "OÒÓỎÕỌ"), Row(base: "o", shape: 2, small: "ôồốổỗộ", capital: "ÔỒỐỔỖỘ"),
            Row(base: "o", shape: 3, small: "ơờớởỡợ", capital: "ƠỜỚỞỠỢ"), Row(base: "u", small: "uùúủũụ", capital: "UÙÚỦŨỤ"),
            Row(base: "u", shape: 3, small: "ưừứửữự", capital: "ƯỪỨỬỮỰ"), Row(base: "y", small: "yỳýỷỹỵ", capital: "YỲÝỶỸỴ"),
            Row(base: "d", small: "đ", capital: "Đ"), Row(base: "d", small: "ð", capital: "Ð"),
        ]
}
