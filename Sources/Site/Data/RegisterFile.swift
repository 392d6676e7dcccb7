// `api/register.csv`: the register of documents with the fields of Nghị định 30/2020/NĐ-CP, phụ lục VI; UTF-8 with BOM, so that spreadsheets open it right.
internal import Records
internal import Source

extension Portal {
    private static let columns = [
        "OrganName", "CodeNumber", "CodeNotation", "IssuedDate", "TypeName", "Subject", "Language", "PageAmount", "To", "FullName",
        "Position",
        "Priority", "IssuedAmount", "DueDate", "Description", "FileCode", "Url",
    ]

    static let registerPath = "api/register.csv"

    /// One row a document, by date of issue, then key; withdrawn ones without subject and people.
    func writeRegister(_ sink: ([UInt8]) throws -> Void) throws {
        let rows = registry.documents.sorted { a, b in
            switch (a.date, b.date) {
            case (let x?, let y?) where x != y: x < y
            case (.some, nil): true
            case (nil, .some): false
            default: a.key.precedesInBytes(b.key)
            }
        }
        try sink([0xEF, 0xBB, 0xBF] + Self.line(Self.columns))
        for document in rows { try sink(Self.line(row(document))) }
    }

    private func row(_ document: HeldDocument) -> [String] {
        let metadata = document.metadata
        let isOpen = !document.isWithdrawn
        let recipients = (metadata.addressees + metadata.recipients).map(\.text).joined(separator: "; ")
        return [
            document.issuers.map { issuerName($0) }.joined(separator: "; "), metadata.number?.value ?? "", metadata.symbol?.value ?? "",
            document.date?.vietnamese ?? "", document.typeName, isOpen ? metadata.subject.value : "", metadata.language,
            metadata.pageCount.map(String.init) ?? "", isOpen ? recipients : "", isOpen ? metadata.signer?.name ?? "" : "",
            isOpen ? metadata.signer?.position ?? "" : "", metadata.urgency.map(Self.urgencyTitle) ?? "",
            metadata.copies.map(String.init) ?? "", metadata.replyBy?.vietnamese ?? "", isOpen ? metadata.note ?? "" : "",
            metadata.fileCode ?? "",
            absolute(document.path),
        ]
    }

    private static func line(_ row: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (number, text) in row.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            write(cell: text, into: &bytes)
        }
        return bytes + [0x0D, 0x0A]
    }

    /// Quoted where needed; a cell that a spreadsheet would take for a formula begins with an apostrophe.
    private static func write(cell text: String, into bytes: inout [UInt8]) {
        let flat = onOneLine(text)
        let mark = flat.utf8.first.map { "=+-@".utf8.contains($0) } ?? false ? "'" : ""
        guard !mark.isEmpty || flat.utf8.contains(where: needsQuotes) else { return bytes.append(contentsOf: flat.utf8) }
        bytes.append(contentsOf: "\"\(mark)".utf8)
        for byte in flat.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"): true
        default: false
        }
    }

    /// Control characters and line ends become spaces.
    private static func onOneLine(_ text: String) -> String {
        // C2 begins the control characters beyond ASCII, E2 the two line ends.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) { return text }
        // By scalar: a Character may be a comma or quote with a combining mark on it, which is neither of them.
        let lines = text.unicodeScalars.split { $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}" }
        return lines.map(String.init).joined(separator: " ")
    }
}
