// A document that says nothing: no text, and no file that holds it.

import Source

enum EmptyBodyCheck {
    /// A draft may be empty; the original file or an annex may stand for the text.
    static func run(metadata: DocumentMetadata, body: Body, text: SourceText, attachmentNames: [String]) -> [Diagnostic] {
        guard body.blocks.isEmpty, attachmentNames.isEmpty, metadata.status != .draft, isBlank(text) else { return [] }
        return [
            .warning(
                .emptyBody, at: SourceLocation(file: text.file, line: 1, column: 1), vi: "văn bản chưa có nội dung",
                en: "the document has no text",
                hint: LocalizedText(
                    vi: "chép nội dung vào dưới phần đầu, hoặc ghi tệp gốc ở “tep_goc”; đang soạn thì ghi “trang_thai: du_thao”",
                    en: "put the text below the front matter or name the original in “tep_goc”; of a draft say “trang_thai: du_thao”"))
        ]
    }

    /// What is written and cannot be read has its own fault.
    private static func isBlank(_ text: SourceText) -> Bool {
        text.bytes[FrontMatterSplitter(text).bodyOffset...].allSatisfy { $0 <= 0x20 }
    }
}
