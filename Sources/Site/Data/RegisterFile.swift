// `api/register.csv`: the register of documents with the fields of Nghị định 30/2020/NĐ-CP, phụ lục VI; UTF-8 with BOM, so that spreadsheets open it right.
internal import Records
internal import Source

extension Portal {
    private static let columns = [
        "OrganName", "CodeNumber", "CodeNotation", "IssuedDate", "TypeName", "Subject", "Language", "PageAmount", "To", "FullName",
        "Position",
        "Priority", "IssuedAmount", "DueDate", "Description", "FileCode", "Url",
    ]

    /// One row a document, by date of issue, then key; withdrawn ones without subject and people.
    func registerFile() -> OutputFile {
        let rows = registry.documents.sorted { a, b in
            let (x, y) = (a.date?.iso ?? "9999", b.date?.iso ?? "9999")
            return x != y ? x < y : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
        }.map(row)
        let text = ([Self.columns] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
        return OutputFile(path: "api/register.csv", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    }

    private func row(_ document: HeldDocument) -> [String] {
        let metadata = document.metadata
        let isOpen = !document.isWithdrawn
        let recipients = (metadata.addressees + metadata.recipients).map(\.text).joined(separator: "; ")
        return [
            document.issuers.map(issuerName).joined(separator: "; "), metadata.number?.value ?? "", metadata.symbol?.value ?? "",
            document.date?.vietnamese ?? "", typeName(of: document), isOpen ? metadata.subject.value : "", metadata.language,
            metadata.pageCount.map(String.init) ?? "", isOpen ? recipients : "", isOpen ? metadata.signer?.name ?? "" : "",
            isOpen ? metadata.signer?.position ?? "" : "", metadata.urgency.map(Self.urgencyTitle) ?? "",
            metadata.copies.map(String.init) ?? "", metadata.replyBy?.vietnamese ?? "", isOpen ? metadata.note ?? "" : "",
            metadata.fileCode ?? "",
            absolute(document.path),
        ]
    }

    /// Quoted where needed; a cell that a spreadsheet would take for a formula begins with an apostrophe.
    private static func cell(_ text: String) -> String {
        // By scalar: a Character may be a comma or quote with a combining mark on it, which is neither of them.
        let lines = text.unicodeScalars.split { $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}" }
        let flat = lines.map(String.init).joined(separator: " ")
        let safe = flat.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false ? "'" + flat : flat
        guard safe.utf8.contains(where: { ",\"';".utf8.contains($0) }) else { return safe }
        return "\""
            + safe.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map { String(Substring($0)) }
            .joined(separator: "\"\"") + "\""
    }
}
