// Files of `tim-kiem/`, the nearest theme's first -> the search client as a module, and as the classic script of a portable portal: browsers
// refuse modules and `fetch` to pages that are opened from a folder. IndexFormat tells how its files come there.
internal import Search
internal import Source

struct SearchClient: Sendable {
    /// Where it is published, with the index.
    static let folder = "/search/"
    private static let moduleName = "client.js"
    private static let portableName = "portable.js"
    static let files = [moduleName, portableName]

    /// Published without its comments.
    let module: SearchFile
    /// `tim-kiem/portable.js`, which the `openIndex` of the module is given to.
    let script: SearchFile

    /// Nil with errors where a file is missing, or the module cannot be made classic.
    static func load(_ folders: [ThemeFolder]) -> (SearchClient?, [Diagnostic]) {
        let found = files.map { name in folders.lazy.compactMap { $0.client[name] }.first }
        guard let module = found[0], let portable = found[1] else {
            return (nil, zip(files, found).filter { $1 == nil }.map { missing("\(folders[0].path)/tim-kiem/\($0.0)") })
        }
        let (classic, faults) = ClassicScript.make(of: module, exporting: "openIndex")
        guard let classic else { return (nil, faults) }
        return (
            SearchClient(
                module: published(module.bytes, as: moduleName),
                script: published(script(of: classic, in: portable.bytes), as: portableName)),
            faults
        )
    }

    /// The file of the index as a script that hands its bytes over.
    static func script(handingOver file: SearchFile) -> SearchFile {
        SearchFile(
            path: "\(file.path).js",
            bytes: Array("vanThuTep(\"\(file.path)\",\"".utf8) + Base64.encode(file.bytes) + Array("\");\n".utf8))
    }

    private static func published(_ script: [UInt8], as name: String) -> SearchFile {
        SearchFile(path: name, bytes: CommentLines.removed(from: script))
    }

    private static func script(of client: [UInt8], in portable: [UInt8]) -> [UInt8] {
        let parts = [
            Array("((openIndex) => {\n\"use strict\";\n".utf8), portable, Array("})((() => {\n\"use strict\";\n".utf8), client,
            Array("return openIndex;\n})());\n".utf8),
        ]
        return Array(parts.joined())
    }

    private static func missing(_ file: String) -> Diagnostic {
        .error(.missingAsset, at: nil, vi: "giao diện thiếu tệp “\(file)”", en: "the theme lacks the file “\(file)”")
    }
}
