// Takes plain text, gives what `vanthu cite` prints: one JSON object a mention, or one line for people.

internal import Source

/// The mentions of one text for other programs and for people.
package struct CitationReport: Sendable {
    private let bytes: [UInt8]
    private let mentions: [Mention]

    /// The whole text is read as one document.
    package init(for bytes: [UInt8], recognizer: CitationRecognizer) {
        self.bytes = bytes
        self.mentions = recognizer.mentions(in: [bytes]).first ?? []
    }

    /// One JSON object a mention, without line ends, in order (OUTPUT.md "Citations").
    package static func lines(for bytes: [UInt8], catalogs: Catalogs) -> [String] {
        CitationReport(for: bytes, recognizer: CitationRecognizer(catalogs: catalogs)).lines
    }

    package var lines: [String] {
        var lines: [String] = []
        var offset = 0
        var scalars = 0
        for mention in mentions {
            scalars += scalarCount(offset..<mention.span.lowerBound)
            offset = mention.span.lowerBound
            lines.append(line(mention, start: scalars, end: scalars + scalarCount(mention.span)))
        }
        return lines
    }

    /// One line a mention for people: the words, what they are read as, and the key.
    package var text: [String] {
        mentions.map { mention in
            let words = String(decoding: bytes[mention.span], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let key = mention.key ?? "(chưa có số) …/\(mention.blankSymbol ?? "")"
            let remarks = mention.remarks.map { $0.message(mention.number?.notation ?? mention.blankSymbol ?? "").vi }
            return ([words, key, mention.kind.rawValue, mention.date?.iso ?? "-"] + remarks).joined(separator: "\t")
        }
    }
}

extension CitationReport {
    private func line(_ mention: Mention, start: Int, end: Int) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("start", start)
            writer.field("end", end)
            writer.field("text", String(decoding: bytes[mention.span], as: UTF8.self))
            writer.field("number", mention.ownForm ?? mention.number?.notation)
            writer.field("kind", mention.kind.rawValue)
            writer.field("type", mention.type)
            writer.field("date", mention.date?.iso)
            writer.field("issuer", mention.issuer)
            writer.field("key", mention.key)
        }
        return writer.text
    }

    private func scalarCount(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
}
