// Classes and folded forms of the Latin letters, computed once; every other letter is looked up in Unicode.

private import Source

/// What the recogniser asks of a character.
struct LetterTable: Sendable {
    enum Kind: UInt8, Sendable { case none, upper, lower }

    static let shared = LetterTable()

    private var kinds = [Kind](repeating: .none, count: 0x2000)
    private var folds = [UInt8](repeating: 0, count: 0x2000)

    private init() {
        for value in Array(0x30...0x7A) + Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            kinds[value] = Self.kind(of: scalar)
            let folded = VietnameseText.folded(String(scalar)).utf8
            guard folded.count == 1, let byte = folded.first else { continue }
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) { folds[value] = byte }
        }
    }

    func kind(_ scalar: UInt32) -> Kind {
        if scalar < 0x2000 { return kinds[Int(scalar)] }
        return Unicode.Scalar(scalar).map(Self.kind(of:)) ?? .none
    }

    func fold(_ scalar: UInt32) -> UInt8 { scalar < 0x2000 ? folds[Int(scalar)] : 0 }

    /// One form for every dash, slash, Đ and white space (N1); nil for what is dropped.
    static func plain(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: 0x0A
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
        case 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: 0x2D
        case 0x2044, 0x2215, 0xFF0F: 0x2F
        case 0xD0, 0x189: 0x110
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: nil
        default: scalar
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        return properties.isUppercase ? .upper : properties.isAlphabetic ? .lower : .none
    }
}
