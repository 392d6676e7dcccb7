// Small helpers of the template tests: one theme in a dictionary of strings, rendered or checked.

import Source

@testable import Site

/// A theme whose page is the template `trang`.
struct TemplateFixture {
    let set: TemplateSet
    let diagnostics: [Diagnostic]

    /// `inherited`: templates of the themes above, nearest first; their files are called `1/trang.mustache`, `2/trang.mustache` …
    init(
        _ page: String, partials: [String: String] = [:], inherited: [[String: String]] = [], strings: [String: String] = [:],
        shape: [String: Shape], permissive: Bool = false
    ) {
        let files = partials.merging(["trang": page]) { $1 }
        (set, diagnostics) = TemplateSet.compile(
            sources: Self.sources(files, in: ""), contracts: ["trang": .object(shape)],
            inheriting: inherited.enumerated().map { Self.sources($1, in: "\($0 + 1)/") }, strings: strings, permissive: permissive)
    }

    private static func sources(_ files: [String: String], in folder: String) -> [String: SourceText] {
        let texts = files.map { ($0, SourceText(file: "\(folder)\($0).mustache", bytes: Array($1.utf8))) }
        return Dictionary(uniqueKeysWithValues: texts)
    }

    func render(_ value: Value) -> String {
        var output: [UInt8] = []
        set.render("trang", value, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// "code line:column" of each diagnostic.
    var faults: [String] {
        diagnostics.map { "\($0.code.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
    }
}
