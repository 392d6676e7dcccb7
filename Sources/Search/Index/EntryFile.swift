// The entry of the index, which every search loads first: small, whatever the number of documents. See IndexFormat.
import Source

struct EntryFile {
    let bytes: [UInt8]

    /// A query of more syllables asks for pairs of neighbours only.
    private static let mostSyllables = 6
    /// A longer query matches a document that holds this share of the pairs it asks for, and asks for so many (measured on real questions).
    private static let longQueryShare = 0.2
    private static let longQueryPairs = 14

    init(
        generation: String, documents: Int, held: Int, vacant: Int, units: Int, terms: TermFiles, numbers: Int,
        groups: [SearchLexicon.Group]
    ) {
        var json = JSONWriter()
        json.object { json in
            json.field("version", 6)
            json.field("generation", generation)
            for (key, number) in [
                ("documents", documents), ("held", held), ("vacant", vacant), ("units", units), ("head", WordMerger.listLimit),
            ] {
                json.field(key, number)
            }
            json.key("longQuery")
            json.object { json in
                json.field("syllables", Self.mostSyllables)
                json.key("share")
                json.value(Self.longQueryShare)
                json.field("pairs", Self.longQueryPairs)
            }
            json.field("split", terms.split.map { $0.joined(separator: " ") })
            json.field("bounds", WordRanges.bounds(power: terms.split.lastIndex { !$0.isEmpty } ?? 0))
            json.field("apart", terms.isApart)
            let counts = [("groups", terms.groups), ("prefixes", terms.beginnings), ("exact", terms.exact), ("numbers", numbers)]
            for (key, number) in counts { json.field(key, number) }
            json.field("everywhere", terms.everywhere.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " "))
            json.field("frequent", terms.frequent.joined(separator: ","))
            json.key("names")
            json.array { json in
                for group in groups { Self.write(group, into: &json) }
            }
        }
        bytes = json.bytes
    }

    private static func write(_ group: SearchLexicon.Group, into json: inout JSONWriter) {
        json.array { json in
            json.array(group.forms)
            json.array(group.narrower)
        }
    }
}
