// A file of an office program -> the lines that a draft is read from, or what is wrong with it.
//
// Order of work: know the format by the name and the first bytes, put in what the program that reads it (pandoc, pdftotext) would leave out, hand the
// file to that program, tell apart what it may say.

internal import Site
package import Source

/// The text of an office file.
package struct OfficeFile: Sendable {
    package enum Format: String, CaseIterable, Sendable {
        case text = "txt"
        case pdf, docx, odt, html
        case htm
    }

    /// What keeps a file from being read.
    package enum Fault: Error, Sendable {
        case unknownFormat(String)
        case damaged(LocalizedText)
        case otherEncoding(Diagnostic)
        case empty
        /// Pictures and no text.
        case scanned
        /// Most of its words are in fonts from before Unicode.
        case oldFont
        case missingTool(String, package: String)
        case tooSlow(String)
    }

    package var text: SourceText
    /// Every line is a paragraph or a row of cells.
    package var isStructured: Bool
    package var format: Format
    /// Pictures that no text can stand for.
    package var pictures = 0
    /// What of the file is not in the text, or may not be as printed.
    package var remarks: [Draft.Doubt] = []
}

extension OfficeFile {
    /// - Parameter seconds: how long another program may take.
    package static func read(_ path: String, seconds: Int = 60) throws -> OfficeFile {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
        guard let format = Format(rawValue: ending) else { throw Fault.unknownFormat(ending) }
        let bytes = try Disk.read(path)
        guard bytes.contains(where: { $0 > 0x20 }) else { throw Fault.empty }
        try checkOpening(of: bytes, format)
        var file = try read(Disk.resolved(path), bytes, named: path, format, seconds)
        guard file.text.bytes.contains(where: { $0 > 0x20 }) else {
            throw file.pictures > 0 || format == .pdf ? Fault.scanned : Fault.empty
        }
        let font = OldFont(file.text)
        if font.isUsed { throw Fault.oldFont }
        if let remark = font.remark { file.remarks.append(remark) }
        return file
    }

    /// The first bytes that the name promises.
    private static func checkOpening(of bytes: [UInt8], _ format: Format) throws {
        let wanted: String? =
            switch format {
            case .pdf: "%PDF"
            case .docx, .odt: "PK"
            case .text, .html, .htm: nil
            }
        if wanted == nil, ["PK\u{3}\u{4}", "%PDF", "{\\rtf"].contains(where: { bytes.starts(with: $0.utf8) }) {
            throw otherContent(format)
        }
        guard let wanted, !bytes.prefix(1024).starts(with: wanted.utf8), format != .pdf || !Self.holds(wanted, bytes.prefix(1024)) else {
            return
        }
        throw otherContent(format)
    }

    private static func otherContent(_ format: Format) -> Fault {
        .damaged(LocalizedText(vi: "nội dung không phải .\(format.rawValue)", en: "its content is no .\(format.rawValue)"))
    }

    /// A PDF file may begin behind other bytes.
    private static func holds(_ word: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: word) }
    }

    private static func read(_ path: String, _ bytes: [UInt8], named name: String, _ format: Format, _ seconds: Int) throws -> OfficeFile {
        switch format {
        case .text:
            let text = SourceText(file: name, bytes: bytes)
            try checkEncoding(text)
            return OfficeFile(text: text, isStructured: false, format: format)
        case .pdf:
            let pages = PDFPages(try output(of: "pdftotext", package: "poppler-utils", ["-layout", "-enc", "UTF-8", path, "-"], seconds))
            let text = SourceText(file: name, bytes: pages.text)
            return OfficeFile(text: text, isStructured: false, format: format, remarks: pages.remarks)
        case .docx:
            let file = WordFile(bytes, mostBytes: ExternalTool.mostOutput)
            return try read(file?.bytes ?? bytes, named: name, format, as: "docx", file?.remarks ?? [SourceRemark.unprepared], seconds)
        case .odt:
            let file = OpenDocumentFile(bytes, mostBytes: ExternalTool.mostOutput)
            return try read(file?.bytes ?? bytes, named: name, format, as: "odt", file?.remarks ?? [SourceRemark.unprepared], seconds)
        case .html, .htm:
            let page = WebPage.withNumberedItems(try webPage(bytes, named: name, seconds))
            return try read(page, named: name, format, as: "html-native_divs-native_spans", [], seconds)
        }
    }

    /// By pandoc.
    private static func read(
        _ bytes: [UInt8], named name: String, _ format: Format, as reader: String, _ remarks: [Draft.Doubt], _ seconds: Int
    ) throws -> OfficeFile {
        let output = try output(of: "pandoc", package: "pandoc", ["--sandbox", "-f", reader, "-t", "json"], input: bytes, seconds)
        guard let tree = JSONReader.read(output) else {
            throw Fault.damaged(LocalizedText(vi: "cấu trúc lồng nhau quá sâu", en: "its parts nest too deep"))
        }
        let read = PandocText(tree)
        let text = SourceText(file: name, bytes: Array(read.text.utf8))
        return OfficeFile(text: text, isStructured: true, format: format, pictures: read.pictures, remarks: remarks)
    }

    /// In UTF-8.
    private static func webPage(_ bytes: [UInt8], named name: String, _ seconds: Int) throws -> [UInt8] {
        var page = bytes
        if let encoding = WebPage.encoding(of: bytes) {
            page = try output(of: "iconv", package: "libc-bin", ["-f", encoding, "-t", "UTF-8"], input: bytes, seconds)
        }
        try checkEncoding(SourceText(file: name, bytes: page))
        return page
    }

    private static func checkEncoding(_ text: SourceText) throws {
        guard let offset = text.firstInvalidOffset else { return }
        throw Fault.otherEncoding(.invalidUTF8(at: text.location(at: offset), byte: text.bytes[offset]))
    }

    private static func output(
        of tool: String, package: String, _ arguments: [String], input: [UInt8] = [], _ seconds: Int
    ) throws -> [UInt8] {
        switch ExternalTool.run(tool, arguments, input: input, seconds: seconds) {
        case .finished(code: 0, let output, _): return output
        case .finished(_, _, let errors):
            let line = String(decoding: errors.split(separator: 0x0A).first ?? [], as: UTF8.self)
            let said = line.isEmpty ? LocalizedText(vi: "\(tool) không đọc được", en: "\(tool) cannot read it") : nil
            throw Fault.damaged(said ?? LocalizedText(vi: "\(tool) báo: \(line)", en: "\(tool) says: \(line)"))
        case .missing: throw Fault.missingTool(tool, package: package)
        case .tooSlow: throw Fault.tooSlow(tool)
        case .tooMuch: throw Fault.damaged(LocalizedText(vi: "văn bản quá lớn", en: "the text is too large"))
        }
    }
}
