// Takes units in the order of documents; gives one chunk of the index: lists of words, pairs and concepts with its own numbering of words.
// An occurrence is one number whose order is the order of the chunk, so that one radix sort makes the lists.
import Source

struct ChunkIndexer {
    /// Number of the first document of the stretch.
    private let first: Int
    private var vocabulary = Vocabulary()
    private let matcher: ConceptMatcher
    private var units: [Chunk.Unit] = []
    private var textBytes = 0
    private var places = TokenPlaces()
    /// Occurrences by number of form (20 bits each), then unit (20 bits).
    private var words: [UInt64] = []
    private var pairs: [UInt64] = []
    private var concepts: [UInt64] = []

    private static let mostBytes = 12 << 20
    private static let mostWords = 60_000
    private static let mostUnits = 1 << 20

    init(first: Int, concepts groups: [SearchLexicon.Group]) {
        self.first = first
        matcher = ConceptMatcher(groups, &vocabulary)
    }

    /// Whether the chunk must be finished before more units are added.
    var isFull: Bool { textBytes > Self.mostBytes || vocabulary.forms.count > Self.mostWords || units.count == Self.mostUnits }

    mutating func add(_ unit: SearchUnit, document: Int) {
        var length = 0
        for run in unit.runs {
            textBytes += run.count
            length += add(run)
        }
        units.append(Chunk.Unit(document: document, number: unit.number, norm: unit.kind.norm(length: length)))
    }

    /// The lists go to `scratch`.
    consuming func finished(_ scratch: Scratch) throws -> Chunk {
        let order = ChunkOrder(vocabulary)
        let sorted = order.sorted(words: words, pairs: pairs)
        concepts.radixSort(bits: 40)
        return try Chunk(
            order: order, first: first, units: units, words: sorted.words, pairs: sorted.pairs, concepts: concepts, scratch: scratch)
    }
}

extension ChunkIndexer {
    /// Notes the tokens of a run of text; gives how many there are.
    private mutating func add(_ run: [UInt8]) -> Int {
        let text = TokenPlaces.prepared(run)
        let forms = text.withUnsafeBufferPointer { bytes in
            places.read(bytes)
            return places.tokens.map { vocabulary.form(bytes, $0) }
        }
        let unit = UInt64(units.count)
        for form in forms { words.append(UInt64(form) << 20 | unit) }
        for index in forms.indices.dropFirst() { addPair(forms[index - 1], forms[index]) }
        addConcepts(forms.map { vocabulary.forms[$0].word })
        if !places.joined.isEmpty { addJoined(forms) }
        return forms.count
    }

    /// An abbreviation is a word beside its parts, with the neighbours of the whole.
    private mutating func addJoined(_ forms: [Int]) {
        var whole: [Int] = []
        var next = 0
        for range in places.joined {
            let form = vocabulary.form(joining: forms[range])
            words.append(UInt64(form) << 20 | UInt64(units.count))
            if range.lowerBound > 0 { addPair(forms[range.lowerBound - 1], form) }
            if range.upperBound < forms.count { addPair(form, forms[range.upperBound]) }
            whole += forms[next..<range.lowerBound] + [form]
            next = range.upperBound
        }
        addConcepts((whole + forms[next...]).map { vocabulary.forms[$0].word })
    }

    private mutating func addPair(_ first: Int, _ second: Int) {
        pairs.append(UInt64(first) << 40 | UInt64(second) << 20 | UInt64(units.count))
    }

    private mutating func addConcepts(_ words: [Int]) {
        for index in words.indices {
            for concept in matcher.concepts(in: words, at: index) { concepts.append(UInt64(concept) << 20 | UInt64(units.count)) }
        }
    }
}
