// What a compiled template was put together from, for `vanthu explain template` and for what nothing uses.
package import Source

/// The files, strings and assets of one page's template.
package struct TemplateUses: Sendable {
    /// One file and how it was first reached.
    package struct File: Hashable, Sendable {
        package enum Role: Sendable {
            /// The template of the page, `{{< name}}`, `{{> name}}`.
            case page, parent, partial
        }

        /// As the tag names it: `khung`, `cha/khung`.
        package var name: String
        /// Path of the file.
        package var file: String
        package var role: Role
        /// Path of the file in which the tag stands; nil for the template of the page.
        package var user: String?
    }

    /// In the order in which they were met, each once; the first is the template of the page.
    package private(set) var files: [File] = []
    /// The blocks that are filled, and where what fills them stands.
    package private(set) var blocks: [String: SourceLocation] = [:]
    package private(set) var strings: Set<String> = []
    /// Fields of `tai_san`.
    package private(set) var assets: Set<String> = []

    /// The files as a tree: each followed by those that are named in it first.
    package func tree(below user: String? = nil, depth: Int = 0) -> [(file: File, depth: Int)] {
        files.filter { $0.user == user }.flatMap { [($0, depth)] + tree(below: $0.file, depth: depth + 1) }
    }

    mutating func add(_ file: File) {
        if !files.contains(where: { $0.file == file.file }) { files.append(file) }
    }

    mutating func add(block name: String, from place: SourceLocation) { blocks[name] = place }

    mutating func add(string key: String) { strings.insert(key) }

    mutating func add(asset field: String) { assets.insert(field) }
}
