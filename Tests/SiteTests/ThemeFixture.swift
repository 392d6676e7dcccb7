// Themes in a temporary folder: `con/theme.yml` is a file of the theme `con`; `so-khcn` stands beside them.
import Foundation
import Source

@testable import Site

final class ThemeFixture: Sendable {
    let root = TestFolders.temporary()

    init(_ files: [String: String]) throws {
        try FileManager.default.copyItem(atPath: TestFolders.theme, toPath: "\(root)/so-khcn")
        for (path, text) in files { try TestFolders.write(Array(text.utf8), to: "\(root)/\(path)") }
    }

    deinit { TestFolders.remove(root) }

    func load(_ name: String = "con") throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        let (theme, diagnostics) = try Theme.load("\(root)/\(name)")
        return (theme, diagnostics)
    }

    /// "code file:line:column" of each fault, sorted; files relative to the folder of the themes.
    func faults(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.sorted().map { diagnostic in
            guard let place = diagnostic.location else { return diagnostic.code.rawValue }
            return "\(diagnostic.code.rawValue) \(place.file.dropFirst(root.count + 1)):\(place.line):\(place.column)"
        }
    }
}
