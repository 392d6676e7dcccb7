// Puts a template together with its partials, parents and blocks, and checks it on the way: every name against the declared shape, every
// value against the place of the HTML in which it lands. Gives instructions that need no further look-up of templates.

import Source

/// Compiles one template of a contract.
struct TemplateCompiler {
    let library: TemplateLibrary
    /// The fixed words of the theme by key.
    let strings: [String: String]
    /// Whether names and HTML are left unchecked.
    let isPermissive: Bool
    var diagnostics: [Diagnostic] = []
    var uses = TemplateUses()
    /// Shapes of the contexts, outermost first; nil where nothing is known.
    var scopes: [Shape?]
    var html = HTMLContext()
    /// The last value in the `content` of a `<meta>`, and the calls that led to it: an attribute after it may show that it is unsafe.
    private var metaValue: (name: TemplateName, calls: [TemplateName])?
    var output = TemplateOutputLines()
    /// What stands in the places of the parents being expanded; the outermost caller wins.
    var blocks: [String: TemplateBlock] = [:]
    /// Names of the places met so far.
    var places: Set<String> = []
    /// Tags of the partials and blocks being expanded, outermost first.
    var calls: [TemplateName] = []
    /// Nodes that may still be expanded, against partials that double their content again and again.
    var budget = 200_000

    /// `shape` nil: permissive.
    init(library: TemplateLibrary, strings: [String: String], shape: Shape?) {
        self.library = library
        self.strings = strings
        isPermissive = shape == nil
        scopes = [shape]
    }

    mutating func compile(_ name: String, _ file: TemplateLibrary.File) -> [TemplateInstruction] {
        let end = file.source.location(at: file.source.bytes.count)
        uses.add(TemplateUses.File(name: name, file: file.source.file, role: .page))
        expand(file.nodes)
        if !isPermissive, html.state != .text { failUnfinished(at: end) }
        if budget < 0 {
            fail(
                .templateSyntax, at: end, vi: "mẫu phình quá lớn khi ghép các mẫu con", en: "the template grows too large with its partials"
            )
        }
        return output.finish()
    }

    mutating func expand(_ nodes: [TemplateNode]) {
        for node in nodes {
            budget -= 1
            guard budget >= 0 else { return }
            switch node {
            case .text(let bytes):
                if !isPermissive { follow(bytes) }
                output.append(bytes)
            case .variable(let name, let raw, let filter): expandVariable(name, raw: raw, filter: filter)
            case .string(let key): expandString(key)
            case .section(let section): expandSection(section)
            case .partial(let name, let indent): call(name, as: .partial, indent: indent)
            case .parent(let name, let indent, let blocks): call(name, as: .parent, indent: indent, filling: blocks)
            case .block(let block): expandBlock(block)
            }
        }
    }

    mutating func fail(
        _ code: Code, at location: SourceLocation, vi: String, en: String, hint: LocalizedText? = nil, notes: [Diagnostic.Note] = []
    ) {
        let stack = calls.reversed().map { call in
            Diagnostic.Note(
                LocalizedText(vi: "được dùng từ “\(call.text)” ở đây", en: "used through “\(call.text)” here"), at: call.location)
        }
        diagnostics.append(.error(code, at: location, vi: vi, en: en, hint: hint, notes: notes + stack))
    }
}

extension TemplateCompiler {
    private mutating func expandVariable(_ name: TemplateName, raw: Bool, filter: TemplateName?) {
        guard let (path, shape) = resolve(name) else { return }
        if let form = form(of: name, shape, raw: raw, filter: filter) {
            output.appendPrint(path, form)
            html.insertValue()
            if html.hasFreeContent { metaValue = (name, calls) }
        }
    }

    private mutating func follow(_ bytes: [UInt8]) {
        html.feed(bytes)
        guard html.hasUnsafeDirective, let metaValue else { return }
        html.hasUnsafeDirective = false
        let here = calls
        calls = metaValue.calls
        failUnsafe(metaValue.name, LocalizedText(vi: "trong “content” của <meta http-equiv>", en: "in “content” of <meta http-equiv>"))
        calls = here
    }

    private mutating func expandString(_ key: TemplateName) {
        guard let text = strings[key.text] else { return failUnknownString(key) }
        uses.add(string: key.text)
        guard let form = stringForm(of: key) else { return }
        var bytes: [UInt8] = []
        TemplateRenderer.write(Array(text.utf8), isHTML: false, as: form, into: &bytes)
        output.append(bytes)
        html.insertValue()
        if html.hasFreeContent { metaValue = (key, calls) }
    }

    private mutating func expandSection(_ section: TemplateSection) {
        let resolved = resolve(section.name)
        if !section.isInverted { scopes.append(resolved?.shape?.element) }
        var content = expandBranch(section)
        // A second round over a list starts where the first has ended: what is inside must be safe there too.
        if !section.isInverted, case .list = resolved?.shape?.unwrapped, let start = content.again {
            content = expandBranch(section, from: start)
        }
        if !section.isInverted { scopes.removeLast() }
        guard let path = resolved?.path else { return }
        output.append(section.isInverted ? .inverted(path, content.instructions) : .section(path, content.instructions))
    }

    /// The content of a section, and the context in which it may begin again, if that is another one.
    private mutating func expandBranch(
        _ section: TemplateSection, from start: HTMLContext? = nil
    ) -> (instructions: [TemplateInstruction], again: HTMLContext?) {
        let start = start ?? html
        html = start
        output.beginBranch(startsLine: section.startsLine)
        expand(section.content)
        let joined = start.joined(with: html)
        if joined == nil, !isPermissive { failUnbalanced(section.name) }
        html = joined ?? start
        return (output.endBranch(), html == start ? nil : html)
    }

    private mutating func call(
        _ name: TemplateName, as role: TemplateUses.File.Role, indent: [UInt8], filling arguments: [TemplateBlock] = []
    ) {
        guard let file = library.file(for: name) else { return failMissing(name) }
        guard !isRecursive(name) else { return }
        uses.add(TemplateUses.File(name: name.text, file: file.source.file, role: role, user: name.location.file))
        let outer = (blocks, places)
        places = []
        for argument in arguments where outer.0[argument.name.text] == nil { blocks[argument.name.text] = argument }
        let start = html
        calls.append(name)
        expandInPlace(file.nodes, indent: indent)
        calls.removeLast()
        checkBalance(of: name, since: start)
        for argument in arguments where !places.contains(argument.name.text) { failUnknownPlace(argument.name, in: name) }
        blocks = outer.0
        places.formUnion(outer.1)
    }

    private mutating func expandBlock(_ block: TemplateBlock) {
        places.insert(block.name.text)
        let start = html
        if let filling = blocks[block.name.text] {
            guard !isRecursive(filling.name) else { return }
            places.formUnion(block.places)
            budget -= block.places.count
            uses.add(block: block.name.text, from: filling.name.location)
            calls.append(filling.name)
            expandInPlace(filling.content, indent: block.indent)
            calls.removeLast()
            checkBalance(of: filling.name, since: start)
        } else {
            expandInPlace(block.content, indent: block.indent)
            checkBalance(of: block.name, since: start)
        }
    }

    private mutating func expandInPlace(_ nodes: [TemplateNode], indent: [UInt8]) {
        output.prefix += indent
        expand(nodes)
        output.prefix.removeLast(indent.count)
    }

    /// A partial or block must leave the HTML in the kind of place where it found it.
    private mutating func checkBalance(of name: TemplateName, since start: HTMLContext) {
        if !isPermissive, start.joined(with: html) == nil { failUnbalanced(name) }
    }
}
