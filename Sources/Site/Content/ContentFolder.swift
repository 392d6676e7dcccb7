// Discovers what `Content/` holds: settings, registries, documents with the files beside them, pages. Sorted by path; nothing is parsed here.

internal import Source

/// The files of a content folder, each path relative to it.
package struct ContentFolder: Sendable {
    /// A document: one `.md`, or a folder with `index.md` and its attachments.
    package struct DocumentFile: Sendable {
        package var source: String
        /// Files of the document's own folder (`index.md` only), relative to that folder, in order.
        package var companions: [String]

        /// `ket-luan/` for `ket-luan/a.md`; empty at the top.
        package var folder: String { ContentFolder.folder(of: source) }

        /// The name that gives the address: of the file, or of the folder of an `index.md`.
        package var name: String {
            let parts = source.split(separator: "/")
            let own = parts.last.map(String.init) ?? source
            return own == "index.md" && parts.count > 1 ? String(parts[parts.count - 2]) : String(own.dropLast(3))
        }
    }

    package let root: String
    package private(set) var documents: [DocumentFile] = []
    /// Below `trang/`.
    package private(set) var pages: [String] = []
    /// Below `danh-muc/`, by file name.
    package private(set) var catalogs: [String] = []
    /// Below `nhiem-vu/`: how far tasks are.
    package private(set) var taskStates: [String] = []
    /// Errors for names that nobody could tell apart, or that cannot be said.
    private(set) var diagnostics: [Diagnostic] = []

    package static let settings = "cong-thong-tin.yml"
    /// Folders that hold no documents.
    private static let reserved: Set<String> = ["danh-muc", "trang", "mau", "nhiem-vu"]

    /// Lists the folder; throws `MachineFault` where it cannot be read.
    package init(root: String) throws {
        self.root = root
        for name in try names(in: nil) where !name.hasPrefix(".") && !Self.reserved.contains(name) && !isLoop(name) {
            try visit(name, depth: 0)
        }
        catalogs = try files(below: "danh-muc") { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
        taskStates = try files(below: "nhiem-vu") { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
        pages = try files(below: "trang", Self.isText)
        documents.sort { $0.source.precedesInBytes($1.source) }
    }

    /// The path of a file of the folder, for reading and for diagnostics.
    package func path(of relative: String) -> String { "\(root)/\(relative)" }

    /// `ket-luan/` for `ket-luan/a.md`; empty at the top.
    static func folder(of relative: String) -> String { relative.lastIndex(of: "/").map { String(relative[...$0]) } ?? "" }

    /// The text of a file of the folder, precomposed.
    func text(_ relative: String) throws -> SourceText {
        SourceText(file: path(of: relative), bytes: UnicodeNormalization.nfc(try Disk.read(path(of: relative))))
    }

    /// The path, as the disk spells it, of a file that may be published; nil where none stands. A name may be written in another form of Unicode than
    /// the file has it, as Macs do.
    package func file(_ relative: String) -> String? {
        if holdsFile(relative) { return relative }
        let folder = Self.folder(of: relative)
        let name = relative.dropFirst(folder.count)
        let found = (try? Disk.names(in: path(of: folder)))?.first { $0 == name }
        return found.map { folder + $0 }.flatMap { holdsFile($0) ? $0 : nil }
    }

    /// Whether a file stands there that may be published: a link that leads out of the folder may not.
    private func holdsFile(_ relative: String) -> Bool {
        Disk.kind(of: path(of: relative)) == .file && Disk.isInside(Disk.resolved(path(of: relative)), Disk.resolved(root))
    }
}

extension ContentFolder {
    private static let deepest = 32

    /// A link to a folder that holds this one, or is in it: its documents are read where they stand.
    private func isLoop(_ name: String) -> Bool {
        guard Disk.kind(of: path(of: name), followingLinks: false) == .link, Disk.kind(of: path(of: name)) == .folder else { return false }
        let (target, own) = (Disk.resolved(path(of: name)), Disk.resolved(root))
        return Disk.isInside(target, own) || Disk.isInside(own, target)
    }

    /// Markdown by its name, in small letters or capitals: no text may pass for a file that nobody checks.
    static func isText(_ name: String) -> Bool { name.lowercased().hasSuffix(".md") }

    private mutating func visit(_ relative: String, depth: Int) throws {
        switch Disk.kind(of: path(of: relative), followingLinks: depth == 0) {
        case .folder where depth < Self.deepest:
            let names = try names(in: relative).filter { !$0.hasPrefix(".") }
            if names.contains("index.md") {
                let companions = try files(below: relative) { !Self.isText($0) }.map { String($0.dropFirst(relative.count + 1)) }
                documents.append(DocumentFile(source: "\(relative)/index.md", companions: companions))
            }
            // Another `.md` beside it is a document too: published as a file, it would escape every check.
            for name in names where name != "index.md" { try visit("\(relative)/\(name)", depth: depth + 1) }
        case .file where Self.isText(relative), .link where Self.isText(relative):
            documents.append(DocumentFile(source: relative, companions: []))
        default: break
        }
    }

    /// Names in a folder (nil: the whole one), each in one form of Unicode.
    private mutating func names(in relative: String?) throws -> [String] {
        let folder = relative.map(path) ?? root
        var seen: Set<String> = []
        return try Disk.names(in: folder).filter { name in
            let path = "\(folder)/\(name)"
            // The system's name has bytes that are no text; what was made of it names nothing.
            if name.unicodeScalars.contains("\u{FFFD}"), Disk.kind(of: path, followingLinks: false) == nil {
                report(Self.unreadableName(at: path))
                return false
            }
            if seen.insert(name).inserted { return true }
            report(Self.secondName(at: path))
            return false
        }
    }

    /// A folder may be listed for its documents and for the files beside one.
    private mutating func report(_ diagnostic: Diagnostic) {
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    private static func secondName(at path: String) -> Diagnostic {
        .error(
            .sharedAddress, at: SourceLocation(file: path, line: 1, column: 1),
            vi: "trong thư mục có hai tệp cùng tên này, chỉ khác cách ghi dấu (dựng sẵn và tổ hợp)",
            en: "the folder holds two files of this name that differ only in their Unicode form (composed and decomposed)",
            hint: LocalizedText(vi: "xóa hoặc đổi tên một trong hai tệp", en: "remove or rename one of the two"))
    }

    private static func unreadableName(at path: String) -> Diagnostic {
        .error(
            .invalidUTF8, at: SourceLocation(file: path, line: 1, column: 1), vi: "tên tệp không phải UTF-8 nên không mở được",
            en: "the name of the file is not UTF-8, so it cannot be opened",
            hint: LocalizedText(
                vi: "đổi tên tệp; tệp giải nén trên máy khác nên giải nén lại bằng chương trình hiểu UTF-8",
                en: "rename the file, or unpack it again with a program that knows UTF-8"))
    }

    private mutating func files(below relative: String, _ isWanted: (String) -> Bool) throws -> [String] {
        guard Disk.kind(of: path(of: relative)) == .folder else { return [] }
        var found: [String] = []
        for name in try names(in: relative) where !name.hasPrefix(".") {
            let child = "\(relative)/\(name)"
            if Disk.kind(of: path(of: child), followingLinks: false) == .folder {
                found += try files(below: child, isWanted)
            } else if isWanted(child) {
                found.append(child)
            }
        }
        return found
    }
}
