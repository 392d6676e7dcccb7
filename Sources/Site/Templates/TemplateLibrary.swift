// The parsed templates of a theme and of the themes it inherits from, and which file a tag means.

import Source

/// Templates and partials, each theme a layer, the nearest first.
struct TemplateLibrary: Sendable {
    struct File: Sendable {
        var source: SourceText
        var nodes: [TemplateNode]
    }

    /// `{{< cha/khung}}`: the `khung` of the themes above the one in whose file the tag stands.
    static let parentPrefix = "cha/"

    private var layers: [[String: File]] = []
    /// Number of the layer by file.
    private var depths: [String: Int] = [:]

    init(parsing sources: [[String: SourceText]], _ diagnostics: inout [Diagnostic]) {
        for (depth, layer) in sources.enumerated() {
            var files: [String: File] = [:]
            for (name, source) in layer.sorted(by: { $0.key < $1.key }) {
                let parsed = TemplateParser.parse(source)
                files[name] = File(source: source, nodes: parsed.nodes)
                depths[source.file] = depth
                diagnostics += parsed.diagnostics
            }
            layers.append(files)
        }
    }

    /// The nearest file of a name; the overridden ones lie behind it.
    func file(_ name: String) -> File? { file(name, from: 0) }

    /// Of all themes, sorted.
    var names: [String] { Set(layers.flatMap(\.keys)).sorted() }

    /// The file that a tag names.
    func file(for tag: TemplateName) -> File? {
        let (name, first) = target(of: tag)
        return file(name, from: first)
    }

    /// What a tag at its place could name.
    func names(for tag: TemplateName) -> [String] {
        let (name, first) = target(of: tag)
        let prefix = name == tag.text ? "" : Self.parentPrefix
        return Set(layers.dropFirst(first).flatMap(\.keys)).map { prefix + $0 }.sorted()
    }

    /// Whether a theme above the one of the tag has this template too.
    func isInherited(_ tag: TemplateName) -> Bool { file(tag.text, from: (depths[tag.location.file] ?? 0) + 1) != nil }

    /// The folders in which a tag's file is looked for, nearest first.
    func folders(for tag: TemplateName) -> [String] {
        layers.dropFirst(target(of: tag).first).compactMap { layer in
            layer.values.map(\.source.file).min().flatMap { file in file.lastIndex(of: "/").map { String(file[..<$0]) } }
        }
    }
}

extension TemplateLibrary {
    private func file(_ name: String, from first: Int) -> File? { layers.dropFirst(first).lazy.compactMap { $0[name] }.first }

    private func target(of tag: TemplateName) -> (name: String, first: Int) {
        guard tag.text.hasPrefix(Self.parentPrefix) else { return (tag.text, 0) }
        return (String(tag.text.dropFirst(Self.parentPrefix.count)), (depths[tag.location.file] ?? 0) + 1)
    }
}
