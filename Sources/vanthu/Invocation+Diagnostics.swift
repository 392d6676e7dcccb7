import Site
import Source

extension Invocation {
    /// Diagnostics in the form asked for: text on standard error, what other programs read on standard output.
    func print(_ diagnostics: [Diagnostic]) {
        let formatter = formatter
        switch format {
        case .text: Console.error(diagnostics.lazy.map(formatter.text))
        case .json: for diagnostic in diagnostics { Console.output(formatter.json(diagnostic)) }
        case .github: for diagnostic in diagnostics { Console.output(formatter.github(diagnostic)) }
        case .gitlab: Console.output(formatter.gitlab(diagnostics))
        case .ics: break
        }
    }

    /// The same of all diagnostics of a content folder, put into words by many tasks: each reads the files that they are in again.
    func printAll(_ diagnostics: [Diagnostic]) async throws {
        guard format == .text else { return print(diagnostics) }
        let texts = try await diagnostics.concurrentSlices(of: Self.sliceSize, jobs: taskCount) { slice in
            let formatter = self.formatter
            return slice.map(formatter.text)
        }
        Console.error(texts.joined())
    }

    /// Diagnostics that one task puts into words: enough of them to have most files to itself.
    private static let sliceSize = 128

    /// The folder named; else `Content` where it is; nil where neither is asked for nor there.
    func contentFolder() throws -> String? {
        guard let content else { return Disk.kind(of: "Content") == .folder ? "Content" : nil }
        guard Disk.kind(of: content) == .folder else {
            throw UsageFault(
                message: LocalizedText(vi: "không có thư mục nội dung “\(content)”", en: "there is no content folder “\(content)”"))
        }
        return Self.withoutSlash(content)
    }
}
