// A line that is nothing but a stamp of secrecy: such a document may not be here at all.

import Source

enum SecretStampCheck {
    static func run(text: SourceText) -> [Diagnostic] {
        text.lineStarts.indices.compactMap { index in
            let line = Self.withoutTags(text.line(index + 1))
            let isFrame: (UInt8) -> Bool = { $0 <= 0x20 || Self.frame.contains($0) }
            guard let start = line.firstIndex(where: { !isFrame($0) }), let end = line.lastIndex(where: { !isFrame($0) }) else {
                return nil
            }
            guard end - start < 24, line[start...end].contains(UInt8(ascii: "T")), let stamp = stamp(Array(line[start...end])) else {
                return nil
            }
            return .error(
                .secretStamp, at: text.location(at: start), vi: "“\(stamp)”: văn bản mang dấu chỉ độ mật không được đưa lên cổng",
                en: "“\(stamp)”: a document with a stamp of secrecy may not be published here",
                hint: LocalizedText(vi: "gỡ tệp này khỏi thư mục nội dung", en: "take this file out of the content folder"))
        }
    }
}

extension SecretStampCheck {
    /// The line without HTML tags at its ends.
    private static func withoutTags(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let first = line.firstIndex(where: { $0 > 0x20 && !frame.contains($0) }), line[first] == UInt8(ascii: "<"),
            let end = line[first...].firstIndex(of: UInt8(ascii: ">"))
        {
            line = line[(end + 1)...]
        }
        if let tail = line.firstIndex(of: UInt8(ascii: "<")) { line = line[..<tail] }
        return line
    }

    /// Markup and marks that may surround the stamp: emphasis, table, quote, heading and brackets.
    private static let frame = Array("*_~`\\+#>|[]()-.:".utf8)
    private static let stamps = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]

    private static func stamp(_ bytes: [UInt8]) -> String? {
        let words = WordStream(bytes)
        guard words.tokens.allSatisfy({ $0.kind == .word && $0.isUppercase }), !words.tokens.isEmpty else { return nil }
        return stamps.first { WordStream($0).keys == words.keys }
    }
}
