// What files that several words share take of a word, read from the bytes it is packed and remembered as.
import Source

struct IndexedWord: Sendable {
    let text: [UInt8]
    let documentCount: Int
    /// Packed `WordUnits`.
    let units: StoredBytes
    /// Its section in a file shared with other words; nil where it has files of its own.
    let section: FileTable.Entry?
    /// Power of two of the files that hold its pairs, where it has files of its own.
    let power: Int?
    /// `text documents` of the pairs whose lists are cut.
    let exact: [FileTable.Entry]
    /// Units that hold the first of its most frequent pairs; 0 without pairs.
    let mostUnits: Int
    /// The packed list of these pairs.
    private let frequent: StoredBytes

    struct FrequentPair: Packable {
        var text: [UInt8]
        /// Units that hold it.
        var count: Int

        func pack(into packer: inout Packer) {
            packer.add(count)
            packer.add(bytes: text)
        }
    }

    /// `packed`: bytes that stand in `scratch` at `place`, where they are read again.
    init(_ text: [UInt8], packed reader: inout PackedReader, at place: StoredBytes) {
        self.text = text
        documentCount = reader.number()
        units = Self.part(of: place, reader.text())
        let hash = FNV.hash(text)
        let whole = reader.text()
        section = whole.isEmpty ? nil : FileTable.Entry(hash: hash, place: Self.part(of: place, whole))
        power = reader.value()
        exact = reader.list { reader in FileTable.Entry(hash: UInt32(reader.number()), place: Self.part(of: place, reader.text())) }
        mostUnits = reader.number()
        frequent = Self.part(of: place, reader.text())
    }

    private static func part(of place: StoredBytes, _ bytes: ArraySlice<UInt8>) -> StoredBytes {
        StoredBytes(start: place.start + bytes.startIndex, count: bytes.count)
    }

    func units(in scratch: Scratch) throws -> WordUnits { WordUnits(packed: try scratch.bytes(units)) }

    /// Its most frequent pairs that stand in at least `least` units.
    func frequent(from least: Int, in scratch: Scratch) throws -> [FrequentPair] {
        var reader = PackedReader(try scratch.bytes(frequent))
        return reader.value([FrequentPair].self).filter { $0.count >= least }
    }
}

extension IndexedWord.FrequentPair {
    init(from packed: inout PackedReader) {
        let count = packed.number()
        self.init(text: Array(packed.text()), count: count)
    }
}
