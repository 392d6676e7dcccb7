/// The finished body of a document: HTML bytes plus what later stages need to know of them.
///
/// Offsets are byte offsets. Nothing is parsed again after this: cross-links and link targets are spliced into `html` in one forward copy.
package struct Body: Sendable {
    /// The whole body, footnotes included; well-formed flow content without `<h1>`.
    package var html: [UInt8] = []
    /// Every stretch of running text, in the order of `html`.
    package var blocks: [TextBlock] = []
    /// Where the text of the blocks stands in `html`: in order, without overlap. In one array, for a body may have a hundred thousand blocks.
    package var runs: [Run] = []
    /// Headings and numbered points, in the order of `html`.
    package var points: [Point] = []
    /// Anchors of items with a dash; no point of the outline, but people may link to them.
    package var itemAnchors: [String] = []
    /// Explicit Markdown links and images, in the order of `html`.
    package var links: [Link] = []
    /// Where the annexes begin in `html`, in order; one with nothing before it is the body itself and not among them.
    package var annexStarts: [Int] = []
    /// Where the section of footnotes begins in `html`, after everything else; nil where there is none.
    package var notesStart: Int?

    package init() {}
}

extension Body {
    /// A paragraph, heading, table cell or footnote paragraph as plain text with its way back into the HTML.
    package struct TextBlock: Sendable {
        package enum Kind: Hashable, Sendable {
            case paragraph, heading, footnote
            /// A header cell of a table.
            case columnHeader
            /// A data cell with the plain text of its column's header (empty where there is none).
            case cell(columnHeader: String)
        }

        package var kind: Kind
        /// Plain UTF-8 text in NFC: line breaks are spaces, footnote marks and struck text are left out.
        package var text: [UInt8]
        /// Those of the body's runs that tell where `text` stands; what stands unchanged is one run, an escaped character a run of its own.
        package var runs: Range<Int>
        /// Index into `points` of the innermost point or heading that holds the block.
        package var point: Int?
        /// First and last line of the block in the file.
        package var lines: ClosedRange<Int>

        package init(kind: Kind, text: [UInt8], runs: Range<Int>, point: Int?, lines: ClosedRange<Int>) {
            self.kind = kind
            self.text = text
            self.runs = runs
            self.point = point
            self.lines = lines
        }
    }

    /// `text[textStart ..< textStart + textCount]` is written at `html[htmlStart ..< htmlStart + htmlCount]`.
    package struct Run: Sendable {
        package enum Kind: Sendable {
            /// May be linked.
            case text
            /// Stands inside a Markdown link already.
            case linked
            /// A code span: never searched for numbers.
            case code
        }

        package var kind: Kind
        package var textStart: Int
        package var textCount: Int
        package var htmlStart: Int
        package var htmlCount: Int

        package init(kind: Kind, textStart: Int, textCount: Int, htmlStart: Int, htmlCount: Int) {
            self.kind = kind
            self.textStart = textStart
            self.textCount = textCount
            self.htmlStart = htmlStart
            self.htmlCount = htmlCount
        }
    }

    /// A heading or a numbered point that people can link to.
    package struct Point: Sendable {
        /// The `id` in the HTML, e.g. `muc-i-2-a`.
        package var anchor: String
        /// What is printed before the text (`I.`, `2.`, `a)`); empty for a heading without number.
        package var label: String
        /// Text of a heading, empty where all of it is struck out; of a point the first words of its text.
        package var title: String
        /// Heading level (2…6), or nil for a numbered point.
        package var headingLevel: Int?
        package var line: Int
        /// Index of the point or heading it lies in.
        package var parent: Int?

        package init(anchor: String, label: String, title: String, headingLevel: Int?, line: Int, parent: Int? = nil) {
            self.anchor = anchor
            self.label = label
            self.title = title
            self.headingLevel = headingLevel
            self.line = line
            self.parent = parent
        }
    }

    /// A Markdown link or image whose destination is written in `html[htmlRange]` (escaped, inside the quotes of `href` or `src`).
    package struct Link: Sendable {
        package var destination: String
        package var htmlRange: Range<Int>
        package var isImage: Bool
        package var location: SourceLocation

        package init(destination: String, htmlRange: Range<Int>, isImage: Bool, location: SourceLocation) {
            self.destination = destination
            self.htmlRange = htmlRange
            self.isImage = isImage
            self.location = location
        }
    }
}
