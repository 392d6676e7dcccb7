// What a compiled template was put together from, for `vanthu explain template` and for what nothing uses.

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
        /// Number of the files through which it was reached.
        package var depth: Int
    }

    /// In the order in which they were met, each once; the first is the template of the page.
    package private(set) var files: [File] = []
    package private(set) var strings: Set<String> = []
    /// Fields of `tai_san`.
    package private(set) var assets: Set<String> = []

    mutating func add(_ file: File) {
        if !files.contains(where: { $0.file == file.file }) { files.append(file) }
    }

    mutating func add(string key: String) { strings.insert(key) }

    mutating func add(asset field: String) { assets.insert(field) }
}
