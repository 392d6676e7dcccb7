import Foundation

/// An example of the CommonMark specification, as Debian's package of Goldmark holds them.
struct SpecificationExample: Decodable {
    var example: Int
    var markdown: String
    var section: String

    static let path = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"

    /// All examples; nil where the file is not there.
    static func all() throws -> [SpecificationExample]? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try JSONDecoder().decode([SpecificationExample].self, from: data)
    }
}
