// A line that is nothing but a stamp of secrecy: such a document may not be here at all.

package import Source

enum SecretStampCheck {
    static func run(text: SourceText, into found: inout DiagnosticList) {
        var words = WordStream("")
        var next = 0
        // Most lines hold no T, as every stamp does.
        while let letter = text.bytes[next...].firstIndex(of: UInt8(ascii: "T")) {
            let line = line(around: letter, after: next, in: text.bytes)
            next = line.endIndex
            guard let range = content(of: line) else { continue }
            words.read(Array(line[range]))
            guard let stamp = stamp(words), found.admits(.secretStamp, in: text.file) else { continue }
            found.append(.secretStamp(stamp, at: text.location(at: range.lowerBound)))
        }
    }
}

extension SecretStampCheck {
    /// What stands in the frame of a line, where it is short enough for a stamp.
    private static func content(of line: ArraySlice<UInt8>) -> ClosedRange<Int>? {
        let content = withoutTags(line).trimming(while: isFrame)
        return (shortest...24).contains(content.count) ? content.startIndex...content.endIndex - 1 : nil
    }

    /// Not before `first`, where another line ended.
    private static func line(around index: Int, after first: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        let start = bytes[first..<index].lastIndex(where: isLineEnd).map { $0 + 1 } ?? first
        return bytes[start..<(bytes[index...].firstIndex(where: isLineEnd) ?? bytes.endIndex)]
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isFrame(_ byte: UInt8) -> Bool { byte <= 0x20 || frame.contains(byte) }

    /// The line without HTML tags at its ends.
    private static func withoutTags(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let first = line.firstIndex(where: { !isFrame($0) }), line[first] == UInt8(ascii: "<"),
            let end = line[first...].firstIndex(of: UInt8(ascii: ">"))
        {
            line = line[(end + 1)...]
        }
        if let tail = line.firstIndex(of: UInt8(ascii: "<")) { line = line[..<tail] }
        return line
    }

    /// Markup and marks that may surround the stamp: emphasis, table, quote, heading and brackets.
    private static let frame = Array("*_~`\\+#>|[]()-.:".utf8)
    private static let stamps = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"].map { (text: $0, keys: WordStream($0).keys) }
    /// Bytes of the shortest stamp.
    private static let shortest = stamps.map(\.text.utf8.count).min() ?? 0

    private static func stamp(_ words: WordStream) -> String? {
        guard words.tokens.allSatisfy({ $0.kind == .word && $0.isUppercase }) else { return nil }
        return stamps.first { $0.keys == words.keys }?.text
    }
}

extension Diagnostic {
    /// - Parameter stamp: as printed.
    package static func secretStamp(_ stamp: String, at location: SourceLocation) -> Diagnostic {
        .error(
            .secretStamp, at: location, vi: "“\(stamp)”: văn bản mang dấu chỉ độ mật không được đưa lên cổng",
            en: "“\(stamp)”: a document with a stamp of secrecy may not be published here",
            hint: LocalizedText(vi: "gỡ tệp này khỏi thư mục nội dung", en: "take this file out of the content folder"))
    }
}
