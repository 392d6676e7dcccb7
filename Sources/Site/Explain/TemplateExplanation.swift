// Which template makes a page, and which files, strings and assets of which theme it is put together from.

package struct TemplateExplanation: Sendable {
    /// A file, string or asset and what lies behind it.
    package struct Origin: Sendable {
        /// Path, for a string with its line.
        package var place: String
        /// What it stands in for in the themes above, nearest first.
        package var overridden: [String]
    }

    package struct File: Sendable {
        package var use: TemplateUses.File
        /// Number of files between it and the page.
        package var depth: Int
        package var origin: Origin
    }

    /// The page that was asked about; nil for a template.
    package struct Page: Sendable {
        package var address: String
        /// Below the output folder.
        package var file: String
        /// What it is written in, where it is made from one file.
        package var source: String?
    }

    package var page: Page?
    package var template: String
    package var files: [File]
    /// Blocks that are filled, sorted, each with the file and line that fill it.
    package var blocks: [(name: String, origin: Origin)]
    /// By key, sorted.
    package var strings: [(key: String, origin: Origin)]
    /// By field of `tai_san`, sorted; those of the style sheets in them too.
    package var assets: [(field: String, origin: Origin)]
}

/// The answer to `vanthu explain template <page>`.
package enum TemplateAnswer: Sendable {
    case page(TemplateExplanation)
    /// A template that no page asks for by itself, and the templates of pages that use it.
    case partial(name: String, origin: TemplateExplanation.Origin, users: [String])
    /// Nothing of that name; the names near to it.
    case unknown(nearest: [String])
    /// The theme cannot be used.
    case noTheme
}
