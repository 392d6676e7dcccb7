internal import Source

/// Words as fonts of TCVN3 and VNI make them: Vietnamese letters stand in the places of other letters and signs.
struct OldFont {
    /// Words that hold such a sign among their letters.
    private var old = 0
    private var first = ""
    /// Words with letters that only Unicode has.
    private var unicode = 0

    init(_ text: SourceText) {
        for word in String(decoding: text.bytes, as: UTF8.self).unicodeScalars.split(whereSeparator: \.isBlank) {
            if word.contains(where: Self.isVietnamese) {
                unicode += 1
            } else if Self.isOld(Array(word)) {
                old += 1
                if first.isEmpty { first = String(word) }
            }
        }
    }

    /// Too many to be foreign names.
    private static let few = 10

    /// Most words that could be Vietnamese are not.
    var isUsed: Bool { old > Self.few && old > unicode }

    var remark: Draft.Doubt? {
        guard old > Self.few, !isUsed else { return nil }
        return Draft.Doubt(
            vi: "có \(old) từ như “\(first)” có thể gõ bằng phông chữ cũ (TCVN3, VNI), đọc ra sai chữ",
            en: "\(old) words such as “\(first)” may be in old fonts (TCVN3, VNI) and misread")
    }

    private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
        (0x1EA0...0x1EF9).contains(scalar.value) || "ăđơưĂĐƠƯĩũĨŨ".unicodeScalars.contains(scalar)
    }

    /// A sign that Vietnamese does not write stands beside a plain letter.
    private static func isOld(_ word: [Unicode.Scalar]) -> Bool {
        word.indices.contains { index in
            (0xA1...0xFF).contains(word[index].value) && !usual.contains(word[index])
                && [index - 1, index + 1].contains { word.indices.contains($0) && word[$0].isASCII && word[$0].properties.isAlphabetic }
        }
    }

    private static let usual = Set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý«»·°²³¹×±".unicodeScalars)
}
