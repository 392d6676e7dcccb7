// Small helpers of the template tests: one theme in a dictionary of strings, rendered or checked.

import Source

@testable import Site

/// A theme whose page is the template `trang`.
struct TemplateFixture {
    let set: TemplateSet
    let diagnostics: [Diagnostic]

    init(_ page: String, partials: [String: String] = [:], shape: [String: Shape], permissive: Bool = false) {
        let files = partials.merging(["trang": page]) { $1 }
        let sources = files.map { ($0, SourceText(file: "\($0).mustache", bytes: Array($1.utf8))) }
        (set, diagnostics) = TemplateSet.compile(
            sources: Dictionary(uniqueKeysWithValues: sources), contracts: ["trang": .object(shape)], permissive: permissive)
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
