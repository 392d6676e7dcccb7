// Takes one token of text; gives the folded key by which it is found and the exact key by which spellings are told apart.
// The client folds queries by the same rules; Tests/Fixtures/folding.json holds both to one table.
import Source

package struct Syllable: Hashable, Sendable {
    /// ASCII letters without marks, `đ` as `d`; `y` that sounds as `i` is `i` (kỹ = kĩ).
    package var folded: String
    /// Letters with their shape, then the digit of the tone: `hoà` and `hòa` are both `hoa1`.
    package var exact: String
    /// `exact` as a number beside `folded`; see IndexFormat. Letters that are not Vietnamese count as plain ones.
    package var signature: UInt32

    /// `token`: letters, marks and digits, any case, NFC.
    package init(_ token: some Sequence<Unicode.Scalar>) {
        var bytes: [UInt8] = []
        var letters = String.UnicodeScalarView()
        var tones: [Int] = []
        var signature = Signature()
        for scalar in token {
            let lower = VietnameseText.lowercased(scalar)
            let base = lower.isASCII ? [UInt8(lower.value)] : VietnameseText.folded(Array(String(lower).utf8))
            bytes.append(contentsOf: base)
            let toned = ToneTable.shared[lower]
            let letter = toned?.letter ?? ToneTable.withoutLookAlikes(lower)
            if let toned { tones.append(toned.tone) }
            guard toned != nil || !(0x0300...0x036F).contains(lower.value) else { continue }
            letters.append(letter)
            signature.add(letter, base: base.first ?? 0)
        }
        let key = String(decoding: bytes, as: UTF8.self)
        var exact = String(letters)
        if Self.openY.contains(key) {
            folded = String(key.dropLast()) + "i"
            exact = String(exact.dropLast()) + "i"
        } else {
            folded = key
        }
        self.exact = exact + tones.map(String.init).joined()
        self.signature = signature.number(tone: tones.last ?? 0)
    }

    /// Open syllables in which `y` and `i` are two spellings of one sound.
    private static let openY: Set<String> = ["hy", "ky", "ly", "my", "sy", "ty", "quy"]
}

/// The shapes of the letters of a word, as one number.
private struct Signature {
    private var letters = 0
    private var shapes: UInt32 = 0

    private static let longest = 16

    mutating func add(_ letter: Unicode.Scalar, base: UInt8) {
        letters += 1
        guard letters <= Self.longest else { return }
        let family: [Unicode.Scalar] =
            switch base {
            case UInt8(ascii: "a"): ["a", "ă", "â"]
            case UInt8(ascii: "e"): ["e", "ê"]
            case UInt8(ascii: "o"): ["o", "ô", "ơ"]
            case UInt8(ascii: "u"): ["u", "ư"]
            case UInt8(ascii: "d"): ["d", "đ"]
            default: [letter]
            }
        shapes = shapes * UInt32(family.count) + UInt32(family.firstIndex(of: letter) ?? 0)
    }

    func number(tone: Int) -> UInt32 { letters > Self.longest ? 0 : shapes * 6 + UInt32(tone) }
}

/// Vowels with a tone: the same letter without it, and the tone (1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng).
private struct ToneTable: Sendable {
    static let shared = ToneTable()
    private let entries: [Unicode.Scalar: (letter: Unicode.Scalar, tone: Int)]

    init() {
        let rows = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"]
        var entries: [Unicode.Scalar: (letter: Unicode.Scalar, tone: Int)] = [:]
        for row in rows {
            let scalars = Array(row.unicodeScalars)
            for tone in 1..<scalars.count { entries[scalars[tone]] = (scalars[0], tone) }
        }
        self.entries = entries
    }

    subscript(scalar: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: Int)? { scalar.isASCII ? nil : entries[scalar] }

    /// Ð and ɖ are often typed for đ.
    static func withoutLookAlikes(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == "ð" || scalar == "ɖ" ? "đ" : scalar }
}
