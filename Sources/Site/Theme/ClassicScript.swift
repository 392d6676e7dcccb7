// A JavaScript module without imports -> the statements of a classic script, by leaving out the word `export`.
internal import Source

enum ClassicScript {
    /// Exports have to be declarations (`export function …`, `export const …`) at the beginning of their lines, one of them of `name`.
    /// Nil with errors for a module of another form. Linear.
    static func make(of module: SourceText, exporting name: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(module.bytes.count)
        var diagnostics: [Diagnostic] = []
        var exported: Set<String> = []
        for line in module.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let statement = Statement(line)
            if let fault = statement.fault(at: module.location(at: line.startIndex)) { diagnostics.append(fault) }
            if let name = statement.exported { exported.insert(name) }
            bytes += line.dropFirst(statement.isExport ? "export ".utf8.count : 0)
            bytes.append(UInt8(ascii: "\n"))
        }
        if !exported.contains(name) {
            diagnostics.append(
                .error(
                    .searchClient, at: module.location(at: 0), vi: "tệp không có hàm “export … function \(name)”",
                    en: "the file has no “export … function \(name)”"))
        }
        return (diagnostics.isEmpty ? bytes : nil, diagnostics)
    }
}

/// What stands at the beginning of a line of the module.
private struct Statement {
    private static let declarations: Set<String> = ["class", "const", "function", "let"]
    /// Bytes that hold the words looked at, with names of any sensible length.
    private static let length = 120

    /// None where the line begins with something else, a space for one.
    private let words: [String]

    init(_ line: ArraySlice<UInt8>) {
        let isStatement = line.first.map(Self.standsInName) ?? false
        words = isStatement ? line.prefix(Self.length).split { !Self.standsInName($0) }.map { String(decoding: $0, as: UTF8.self) } : []
    }

    var isExport: Bool { words.first == "export" }

    /// The name that is declared and exported.
    var exported: String? {
        let rest = words.dropFirst().drop { $0 == "async" }
        guard isExport, let kind = rest.first, Self.declarations.contains(kind) else { return nil }
        return rest.dropFirst().first
    }

    func fault(at place: @autoclosure () -> SourceLocation) -> Diagnostic? {
        if words.first == "import" {
            return .error(.searchClient, at: place(), vi: "tệp này không được nạp tệp khác", en: "this file may not import another one")
        }
        guard isExport, exported == nil else { return nil }
        return .error(
            .searchClient, at: place(), vi: "“export” ở đây không đứng trước một khai báo",
            en: "“export” does not stand before a declaration here",
            hint: LocalizedText(vi: "viết “export function …” hoặc “export const …”", en: "write “export function …” or “export const …”"))
    }

    private static func standsInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "$"): true
        default: byte >= 0x80
        }
    }
}
