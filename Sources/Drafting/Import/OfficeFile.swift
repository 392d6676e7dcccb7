// A file of an office program -> the lines that a draft is read from, or what is wrong with it.
//
// Order of work: know the format by the name and the first bytes, hand the file to the program that reads it (pandoc, pdftotext), tell apart what that
// program may say.

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
        case missingTool(String, package: String)
        case tooSlow(String)
    }

    package var text: SourceText
    /// Every line is a paragraph or a row of cells.
    package var isStructured: Bool
    package var format: Format
    /// Pictures that no text can stand for.
    package var pictures = 0
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
        let file = try read(Disk.resolved(path), bytes, named: path, format, seconds)
        guard file.text.bytes.contains(where: { $0 > 0x20 }) else {
            throw file.pictures > 0 || format == .pdf ? Fault.scanned : Fault.empty
        }
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
        guard let wanted, !bytes.prefix(1024).starts(with: wanted.utf8), format != .pdf || !Self.holds(wanted, bytes.prefix(1024)) else {
            return
        }
        throw Fault.damaged(LocalizedText(vi: "nội dung không phải .\(format.rawValue)", en: "its content is no .\(format.rawValue)"))
    }

    /// A PDF file may begin behind other bytes.
    private static func holds(_ word: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: word) }
    }

    private static func read(_ path: String, _ bytes: [UInt8], named name: String, _ format: Format, _ seconds: Int) throws -> OfficeFile {
        switch format {
        case .text:
            if let offset = SourceText(file: name, bytes: bytes).firstInvalidOffset {
                let text = SourceText(file: name, bytes: bytes)
                throw Fault.otherEncoding(.invalidUTF8(at: text.location(at: offset), byte: text.bytes[offset]))
            }
            return OfficeFile(text: SourceText(file: name, bytes: bytes), isStructured: false, format: format)
        case .pdf:
            let output = try output(of: "pdftotext", package: "poppler-utils", ["-q", "-layout", "-enc", "UTF-8", path, "-"], seconds)
            return OfficeFile(text: SourceText(file: name, bytes: withoutPageEnds(output)), isStructured: false, format: format)
        case .docx, .odt, .html, .htm:
            let reader = format == .docx ? "docx" : format == .odt ? "odt" : "html-native_divs-native_spans"
            let output = try output(of: "pandoc", package: "pandoc", ["--sandbox", "-f", reader, "-t", "json", path], seconds)
            guard let tree = JSONReader.read(output) else {
                throw Fault.damaged(LocalizedText(vi: "cấu trúc lồng nhau quá sâu", en: "its parts nest too deep"))
            }
            let read = PandocText(tree)
            return OfficeFile(
                text: SourceText(file: name, bytes: Array(read.text.utf8)), isStructured: true, format: format, pictures: read.pictures)
        }
    }

    /// Nothing but form feeds stands for pages without text.
    private static func withoutPageEnds(_ bytes: [UInt8]) -> [UInt8] { bytes.contains { $0 > 0x20 } ? bytes : [] }

    private static func output(of tool: String, package: String, _ arguments: [String], _ seconds: Int) throws -> [UInt8] {
        switch ExternalTool.run(tool, arguments, seconds: seconds) {
        case .finished(code: 0, let output, _): return output
        case .finished(_, _, let errors):
            let line = String(decoding: errors.split(separator: 0x0A).first ?? [], as: UTF8.self)
            throw Fault.damaged(LocalizedText(vi: "\(tool) báo: \(line)", en: "\(tool) says: \(line)"))
        case .missing: throw Fault.missingTool(tool, package: package)
        case .tooSlow: throw Fault.tooSlow(tool)
        case .tooMuch: throw Fault.damaged(LocalizedText(vi: "văn bản quá lớn", en: "the text is too large"))
        }
    }
}
