// All templates of a theme: parsed, put together and checked once, then rendered as often as pages need them.

package import Source

/// Compiled templates, by the names of their contracts.
package struct TemplateSet: Sendable {
    private let programs: [String: [TemplateInstruction]]
    /// What each template is put together from.
    package let uses: [String: TemplateUses]

    /// Compiles every template that has a contract, with the partials and parents it names put in place.
    ///
    /// `sources` holds templates and partials by name, `contracts` the shape of the context of each template that pages ask for. A source
    /// that nothing uses is checked for syntax alone. All faults of all templates are diagnosed in one run; a tag at fault prints nothing.
    /// `inheriting` are the sources of the themes above, nearest first: a name is looked up there where `sources` has none, and `cha/name` stands
    /// for the next file of that name. `strings` are the words of `{{t "key"}}`.
    /// `permissive` is the plain Mustache specification: any name, no check of the HTML, `{{{name}}}` for every value.
    package static func compile(
        sources: [String: SourceText], contracts: [String: Shape], inheriting: [[String: SourceText]] = [], strings: [String: String] = [:],
        permissive: Bool = false
    ) -> (TemplateSet, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let library = TemplateLibrary(parsing: [sources] + inheriting, &diagnostics)
        var programs: [String: [TemplateInstruction]] = [:]
        var uses: [String: TemplateUses] = [:]
        for (name, shape) in contracts.sorted(by: { $0.key < $1.key }) {
            guard let file = library.file(name) else {
                diagnostics.append(missing(name, among: library.names))
                continue
            }
            var compiler = TemplateCompiler(library: library, strings: strings, shape: permissive ? nil : shape)
            programs[name] = compiler.compile(name, file)
            uses[name] = compiler.uses
            diagnostics += compiler.diagnostics
        }
        return (TemplateSet(programs: programs, uses: uses), withoutRepeats(diagnostics))
    }

    /// Appends the template `name` filled with `value`; nothing if no such template was compiled.
    package func render(_ name: String, _ value: Value, into output: inout [UInt8]) {
        guard let program = programs[name] else { return }
        var renderer = TemplateRenderer(value)
        renderer.run(program, into: &output)
    }

    /// Whether a template of this name was compiled.
    package func contains(_ name: String) -> Bool { programs[name] != nil }
}

extension TemplateSet {
    private static func missing(_ name: String, among names: [String]) -> Diagnostic {
        .error(
            .missingPartial, at: nil, vi: "giao diện không có mẫu “\(name)”", en: "the theme has no template “\(name)”",
            hint: NearestName.hint(name, in: names)
                ?? LocalizedText(
                    vi: "thêm mau/\(name).mustache, hoặc ghi “ke_thua: …” trong theme.yml để lấy mẫu của giao diện khác",
                    en: "add mau/\(name).mustache, or “ke_thua: …” in theme.yml to take the templates of another theme"))
    }

    /// A partial at fault is reported once, with the first page that uses it; sorted by place.
    private static func withoutRepeats(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.filter { diagnostic in
            var key = diagnostic
            (key.hint, key.notes) = (nil, [])
            return seen.insert(key).inserted
        }.sorted()
    }
}
