// The articles of the theme contract (`Sources/Site/Site.docc`), read as tables of fields and examples.

import Foundation

@testable import Site

struct ContractArticle {
    /// What stands below one heading that names a page or an object.
    struct Section {
        /// Fields by path: `nguoi_ky.ten`, `muc[].so`.
        var shapes: [String: String] = [:]
        var meanings: [String: String] = [:]
        /// Code blocks by language.
        var examples: [String: String] = [:]
    }

    static let everyPage = "Every page"

    private(set) var sections: [String: Section] = [:]
    /// Fields and headings that stand twice, rows without three cells.
    private(set) var faults: [String] = []
    private var heading = ""
    private var language: String?

    static func read() throws -> ContractArticle {
        var article = ContractArticle()
        let folder = TestFolders.repository + "/Sources/Site/Site.docc"
        for (name, bytes) in try TestFolders.tree(folder).sorted(by: { $0.key < $1.key }) where name.hasPrefix("ThemeContract") {
            for line in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n") { article.add(line) }
        }
        return article
    }

    /// The shape that the tables give to a page, without the presence flags of its lists.
    func shape(ofPage name: String) -> Shape {
        guard case .object(let frame) = object(Self.everyPage), case .object(let own) = object(name) else { return .object([:]) }
        return .object(frame.merging(own) { $1 })
    }

    /// The example context of a page with that of the frame.
    func value(ofPage name: String) throws -> Value {
        guard case .object(let frame) = try value(Self.everyPage), case .object(let own) = try value(name) else { return .null }
        return .object(frame.merging(own) { $1 }).typed(as: shape(ofPage: name))
    }
}

extension ContractArticle {
    private mutating func add(_ line: String) {
        if line.hasPrefix("```") {
            language = language == nil ? String(line.dropFirst(3)) : nil
            if let language, sections[heading]?.examples.updateValue("", forKey: language) != nil {
                faults.append("\(heading): \(language)")
            }
        } else if let language {
            sections[heading]?.examples[language]? += line + "\n"
        } else if line.hasPrefix("#") {
            heading = line.drop { $0 == "#" || $0 == " " }.trimmingCharacters(in: ["`"])
            guard heading == Self.everyPage || line.hasSuffix("`") else { return }
            if sections.updateValue(Section(), forKey: heading) != nil { faults.append(heading) }
        } else if line.hasPrefix("| `"), sections[heading] != nil {
            addField(line)
        }
    }

    private mutating func addField(_ line: String) {
        let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        let path = cells[1].trimmingCharacters(in: ["`"])
        guard cells.count == 5, sections[heading]?.shapes.updateValue(cells[2], forKey: path) == nil else { return faults.append(line) }
        sections[heading]?.meanings[path] = cells[3]
    }

    private func object(_ heading: String, below prefix: String = "") -> Shape {
        var fields: [String: Shape] = [:]
        for (path, words) in sections[heading]?.shapes ?? [:] where path.hasPrefix(prefix) {
            let name = String(path.dropFirst(prefix.count))
            if !name.contains(".") { fields[name] = shape(words, heading, at: path) }
        }
        return .object(fields)
    }

    private func shape(_ words: String, _ heading: String, at path: String) -> Shape? {
        if words.hasSuffix("?") { return shape(String(words.dropLast()), heading, at: path).map(Shape.optional) }
        let list = "list of "
        if words.hasPrefix(list) { return shape(String(words.dropFirst(list.count)), heading, at: path + "[]").map(Shape.list) }
        switch words {
        case "text": return .text
        case "url": return .url
        case "html": return .html
        case "JSON-LD": return .linkedData
        case "number": return .number
        case "date": return .date
        case "flag": return .flag
        case "object": return object(heading, below: path + ".")
        default: return sections[words] == nil ? nil : object(words)
        }
    }

    private func value(_ heading: String) throws -> Value {
        Value(json: try JSONSerialization.jsonObject(with: Data((sections[heading]?.examples["json"] ?? "").utf8)))
    }
}
