package import Records
package import Source

/// What was read out of an office file: fields, body, what is doubtful and what was left out.
package struct Draft: Sendable {
    /// A value of front matter.
    package indirect enum Value: Hashable, Sendable {
        case null
        case text(String)
        case date(CalendarDate)
        case list([String])
        case mapping([Pair])
    }

    package struct Pair: Hashable, Sendable {
        package var name: String
        package var value: Value
    }

    package struct Field: Sendable {
        package var name: String
        package var value: Value
        /// The words of the text that it was read from.
        package var printed: [String] = []
        /// What the clerk has to look at.
        package var doubts: [Doubt] = []
    }

    /// Something the text does not say, or does not say clearly.
    package struct Doubt: Hashable, Sendable {
        package var code: Code
        package var message: LocalizedText
        /// Line of the imported text, from 1; nil where no line is at fault.
        package var line: Int?

        init(_ code: Code = .doubtfulReading, line: Int? = nil, vi: String, en: String) {
            self.code = code
            self.line = line
            message = LocalizedText(vi: vi, en: en)
        }
    }

    /// Words that are no part of the document: page furniture, or what front matter says in another form.
    package struct Dropped: Hashable, Sendable {
        package enum Reason: String, Sendable {
            case motto, agency, pageNumber, runningHead, signatureStamp, rule, signedMark, tableHeader, markup, footnoteMark
        }

        package var line: Int
        package var text: String
        package var reason: Reason
    }

    package internal(set) var fields: [Field] = []
    package internal(set) var blocks: [Block] = []
    package internal(set) var footnotes: [Footnote] = []
    package internal(set) var dropped: [Dropped] = []
    /// A stamp of secrecy in the letterhead.
    var secretStamp: (text: String, line: Int)?

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    package subscript(name: String) -> Value? { field(name)?.value }
}

extension Draft {
    /// A paragraph or table of the body, in order.
    package enum Block: Sendable {
        case paragraph(Paragraph)
        case table(Table)
    }

    package struct Paragraph: Sendable {
        package var text: String
        /// Lines of the imported text that it was joined from.
        package var lines: ClosedRange<Int>
        package var doubts: [Doubt] = []
        /// Part of an annex's title.
        package var isAnnexTitle = false
    }

    /// Rows of cells as wide as the header; a cell that goes on from the one above is `^`.
    package struct Table: Sendable {
        package var rows: [[Cell]]
        package var line: Int
        package var doubts: [Doubt] = []
    }

    package enum Cell: Hashable, Sendable {
        case text(String)
        case sameAsAbove
        case sameAsLeft
    }

    package struct Footnote: Sendable {
        package var mark: String
        package var text: String
        package var doubts: [Doubt] = []
    }
}
