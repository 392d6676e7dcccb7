// A file and an office -> the draft that `vanthu import` writes, and where it belongs.

internal import Records
package import Source

package struct DraftImport {
    package let draft: Draft
    package let text: DraftText
    /// A stamp of secrecy: such a document may not be here.
    package let secretStamp: Diagnostic?
    private let office: Office
    private let source: String

    package init(_ file: OfficeFile, office: Office) {
        var draft = DraftReader.read(file.text, isStructured: file.isStructured, office: office)
        draft.note(file)
        self.draft = draft
        self.office = office
        source = file.text.file
        text = DraftText(draft)
        secretStamp = draft.secretStamp.map { .secretStamp($0.text, at: SourceLocation(file: file.text.file, line: $0.line, column: 1)) }
    }

    /// `ket-luan/ket-luan-cua-giam-doc.md`: the folder by the type, the name by the title; by the imported file where there is none.
    package var suggestedPath: String {
        let title = if case .text(let title)? = draft["trich_yeu"] { title } else { "" }
        let name = source.split(separator: "/").last.map { $0.split(separator: ".").dropLast().joined(separator: "-") } ?? ""
        let type = if case .text(let code)? = draft["loai"] { code } else { "khac" }
        return DocumentPlace(type: type, title: title.isEmpty ? name : title, catalogs: office.catalogs).path
    }
}

extension Draft {
    /// What the reader of the file could not give.
    fileprivate mutating func note(_ file: OfficeFile) {
        var doubts = file.remarks
        if file.pictures > 0 {
            let doubt = Doubt(
                vi: "bản gốc có \(file.pictures) hình không đưa vào được: xem có chữ nào nằm trong hình không",
                en: "the source holds \(file.pictures) pictures that were left out: see whether they hold text")
            doubts.insert(doubt, at: 0)
        }
        if !fields.isEmpty { fields[0].doubts.insert(contentsOf: doubts, at: 0) }
    }
}
