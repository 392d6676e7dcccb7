// The articles of the theme contract say what the contract says, and their examples work.

import Source
import Testing

@testable import Site

@Suite struct ContractArticleTests {
    /// Of a theme without assets: they differ from theme to theme.
    private static let contracts = PageContracts.all(assets: [])

    @Test func `tables are well formed and every field has a meaning`() throws {
        let article = try ContractArticle.read()
        #expect(article.faults.isEmpty)
        for (heading, section) in article.sections {
            for (path, meaning) in section.meanings where meaning.count < 3 { Issue.record("\(heading): \(path)") }
        }
    }

    @Test(arguments: contracts.keys.sorted())
    func `the fields of a page are those of its contract`(page: String) throws {
        let written = Self.fields(of: try ContractArticle.read().shape(ofPage: page).withPresenceFlags)
        let declared = Self.fields(of: try #require(Self.contracts[page]))
        for (path, shape) in declared where written[path] != shape {
            Issue.record("\(path): \(shape), written \(written[path] ?? "nowhere")")
        }
        for path in written.keys where declared[path] == nil { Issue.record("\(path) does not exist") }
        #expect(declared.count > 30)
    }

    @Test(arguments: contracts.keys.sorted() + [ContractArticle.everyPage])
    func `the example of a page renders as shown`(page: String) throws {
        let article = try ContractArticle.read()
        let shape = article.shape(ofPage: page)
        let value = try article.value(ofPage: page)
        #expect(Self.faults(in: value, shape, at: "").isEmpty)
        let examples = try #require(article.sections[page]?.examples)
        let theme = TemplateFixture(
            try #require(examples["mustache"]), shape: try #require((Self.contracts[page] ?? shape.withPresenceFlags).fields))
        #expect(theme.faults.isEmpty)
        #expect(theme.render(value) == examples["html"])
    }

    @Test func `no page is described that does not exist`() throws {
        let pages = try ContractArticle.read().sections.filter { $0.value.examples["mustache"] != nil }.keys
        #expect(Set(pages) == Set(Self.contracts.keys).union([ContractArticle.everyPage]))
    }
}

extension ContractArticleTests {
    /// Every path below a shape with the words the articles use for it.
    private static func fields(of shape: Shape, at path: String = "") -> [String: String] {
        var all = path.isEmpty ? [:] : [path: words(for: shape)]
        switch shape {
        case .optional(let inner): all.merge(fields(of: inner, at: path)) { mine, _ in mine }
        case .list(let element): all.merge(fields(of: element, at: path + "[]")) { mine, _ in mine }
        case .object(let fields):
            for (name, field) in fields {
                all.merge(Self.fields(of: field, at: path.isEmpty ? name : "\(path).\(name)")) { mine, _ in mine }
            }
        default: break
        }
        return all
    }

    private static func words(for shape: Shape) -> String {
        switch shape {
        case .optional(let inner): words(for: inner) + "?"
        case .list(let element): "list of \(words(for: element))"
        case .object: "object"
        default: "\(shape)"
        }
    }

    /// What an example lacks or has too much: every field must stand in it, `null` only where it may be absent.
    private static func faults(in value: Value, _ shape: Shape, at path: String) -> [String] {
        switch (shape, value) {
        case (.optional, .null), (.text, .text), (.url, .text), (.html, .html), (.flag, .flag), (.number, .number), (.date, .date):
            return []
        case (.optional(let inner), _): return faults(in: value, inner, at: path)
        case (.list(let element), .list(let members)): return members.flatMap { faults(in: $0, element, at: path + "[]") }
        case (.object(let fields), .object(let members)):
            let names = Set(fields.keys).union(members.keys).sorted()
            return names.flatMap { name in
                guard let field = fields[name], let member = members[name] else { return ["\(path).\(name)"] }
                return faults(in: member, field, at: "\(path).\(name)")
            }
        default: return [path]
        }
    }
}
