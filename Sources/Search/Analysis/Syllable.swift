// Takes one token of text; gives the folded key by which it is found and the exact key by which spellings are told apart.
// The client folds queries by the same rules; Tests/Fixtures/folding.json holds both to one table.
import Source

package struct Syllable: Hashable, Sendable {
    /// ASCII letters without marks, `đ` as `d`; `y` that sounds as `i` is `i` (kỹ = kĩ).
    package var folded: String
    /// Letters with their shape, then the digit of the tone: `hoà` and `hòa` are both `hoa1`.
    package var exact: String

    /// `token`: letters, marks and digits, any case, NFC.
    package init(_ token: [Unicode.Scalar]) {
        var bytes: [UInt8] = []
        var letters = String.UnicodeScalarView()
        var tones: [Int] = []
        for scalar in token {
            let lower = VietnameseText.lowercased(scalar)
            if lower.isASCII {
                bytes.append(UInt8(lower.value))
            } else {
                bytes.append(contentsOf: VietnameseText.folded(Array(String(lower).utf8)))
            }
            if let toned = ToneTable.shared[lower] {
                letters.append(toned.letter)
                tones.append(toned.tone)
            } else if !(0x0300...0x036F).contains(lower.value) {
                letters.append(ToneTable.withoutLookAlikes(lower))
            }
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
    }

    /// Open syllables in which `y` and `i` are two spellings of one sound.
    private static let openY: Set<String> = ["hy", "ky", "ly", "my", "sy", "ty", "quy"]
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
