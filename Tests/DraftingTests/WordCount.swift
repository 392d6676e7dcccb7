import Source

@testable import Drafting

/// How often each word stands in a text: runs of letters or of figures, in small letters.
struct WordCount {
    private var counts: [String: Int] = [:]

    init(_ bytes: [UInt8]) {
        var word = String.UnicodeScalarView()
        for scalar in String(decoding: UnicodeNormalization.nfc(bytes), as: UTF8.self).unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic
            if let last = word.last, !isLetter && !scalar.isDigit || last.isDigit != scalar.isDigit { add(&word) }
            if isLetter || scalar.isDigit { word.append(VietnameseText.lowercased(scalar)) }
        }
        add(&word)
    }

    /// Those of the body that is written, of what fields were read from, and of what was left out.
    init(of draft: Draft) {
        let written = DraftText(draft).text
        let body = written.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
        let lines = body.split(separator: "\n").filter { !$0.contains("<!-- xem lại") && !$0.contains("```") }
        let others = draft.fields.flatMap(\.printed) + draft.dropped.map(\.text)
        self.init(Array((lines.map(String.init) + others).joined(separator: "\n").utf8))
    }

    /// Words that stand here more often than there.
    func subtracting(_ other: WordCount) -> [String] {
        counts.filter { $0.value > other.counts[$0.key] ?? 0 }.map { "\($0.key) ×\($0.value - (other.counts[$0.key] ?? 0))" }.sorted()
    }

    private mutating func add(_ word: inout String.UnicodeScalarView) {
        if !word.isEmpty { counts[String(word), default: 0] += 1 }
        word.removeAll()
    }
}
