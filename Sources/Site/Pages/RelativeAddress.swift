// From a page of the portal to another page or file, without a word of where the portal stands: `../../van-ban/index.html`.

struct RelativeAddress: Sendable {
    /// From the folder of the page up to that of the portal: `../../`, empty on the home page.
    private let up: String

    /// `page`: its path from the root, `/quy/2025-q1/`.
    init(page: String) { up = String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") } - 1) }

    /// Of a path from the root, with query and fragment. A folder stands for its `index.html`: browsers open no other file of it by themselves.
    /// What does not begin with `/` stays as it is.
    func file(_ path: String) -> String {
        guard path.hasPrefix("/") else { return path }
        let end = path.firstIndex { $0 == "?" || $0 == "#" } ?? path.endIndex
        return folder(String(path[..<end])) + (path[..<end].hasSuffix("/") ? "index.html" : "") + path[end...]
    }

    func folder(_ path: String) -> String { up + path.dropFirst() }
}
