import CDeflate
import Foundation
import Source
import Testing

@testable import Search

/// Reads the files of an index as IndexFormat describes them.
struct IndexReader {
    let generation: String
    /// By name in the folder of the generation, as they were before compression.
    let files: [String: [UInt8]]
    /// Paths outside of it.
    let strangers: [String]
    private let entry: Entry

    struct Entry: Decodable {
        var generation: String
        var split: [String]
        var bounds: [String]
        var groups: Int
        var prefixes: Int
        var exact: Int
        var names: [[[String]]]
    }

    struct List {
        var signatures: [Int] = []
        var count: Int
        var units: [RandomOffice.Unit]
    }

    init(_ all: [SearchFile]) throws {
        let index = try #require(all.first { $0.path == "index.json" })
        entry = try JSONDecoder().decode(Entry.self, from: Data(index.bytes))
        generation = entry.generation
        let folder = generation + "/"
        files = Dictionary(
            uniqueKeysWithValues: try all.filter { $0.path.hasPrefix(folder) }.map { file in
                (String(file.path.dropFirst(folder.count)), try Self.inflated(file.bytes))
            })
        strangers = all.map(\.path).filter { !$0.hasPrefix(folder) }
    }

    private static func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        let state = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(state) }
        var output = [UInt8](repeating: 0, count: 4 << 20)
        var count = 0
        let result = libdeflate_zlib_decompress(state, bytes, bytes.count, &output, output.count, &count)
        try #require(result == LIBDEFLATE_SUCCESS)
        return Array(output[..<count])
    }
}

extension IndexReader {
    struct Section {
        var documents: Set<Int>
        var pairs: [String: [List]] = [:]
    }

    func section(of word: String) throws -> Section {
        let hash = FNV.hash(word)
        guard power(of: word) != nil else { return try #require(try sections("g" + hex(Int(hash) & (entry.groups - 1)))[word]) }
        return try #require(try sections("w" + hex(Int(hash)))[word])
    }

    func documentsApart(of word: String) throws -> Set<Int> {
        try #require(try sections("s" + hex(Int(FNV.hash(word))))[word]).documents
    }

    func pair(_ pair: String) throws -> [List] {
        let words = pair.split(separator: " ").map(String.init)
        guard let power = power(of: words[0]) else { return try #require(try section(of: words[0]).pairs[words[1]]) }
        let most = (entry.bounds.count + 1).trailingZeroBitCount
        let range = entry.bounds.count { !words[1].utf8.lexicographicallyPrecedes($0.utf8) } >> (most - power)
        let name = "p\(hex(Int(FNV.hash(words[0]))))-\(hex(range))"
        return try #require(try sections(name)[words[0]]?.pairs[words[1]])
    }

    func exactDocuments(of pair: String) throws -> Set<Int> {
        var cursor = Cursor(try file("d" + hex(Int(FNV.hash(pair)) & (entry.exact - 1))))
        while !cursor.isAtEnd {
            let text = cursor.text()
            let documents = cursor.documents()
            if text == pair { return documents }
        }
        return []
    }

    func beginning(_ text: String) throws -> (words: [String], documents: Set<Int>)? {
        var cursor = Cursor(try file("x" + hex(Int(FNV.hash(text)) & (entry.prefixes - 1))))
        while !cursor.isAtEnd {
            let name = cursor.text()
            let words = (0..<cursor.number()).map { _ in cursor.text() }
            _ = cursor.list()
            let documents = cursor.documents()
            if name == text { return (words, documents) }
        }
        return nil
    }

    /// For mistyped words.
    func vocabulary() throws -> [String] { String(decoding: try file("v"), as: UTF8.self).split(separator: "\n").map(String.init) }

    /// The documents of the concept that has `name` among its forms.
    func concept(_ name: String) throws -> Set<Int> {
        let number = try #require(entry.names.firstIndex { $0[0].contains(name) })
        var cursor = Cursor(try file("c\(number)"))
        _ = cursor.list()
        return cursor.documents()
    }

    /// What coded JSON says.
    static func decoded(_ bytes: [UInt8]) -> String {
        let words = WordCode.words.split(separator: " ")
        var isOwn = false
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
            let wasOwn = isOwn
            isOwn = scalar.value == 0x400 && !wasOwn
            if isOwn { return }
            let isCode = (0x401...0x7FF).contains(scalar.value) && !wasOwn
            if isCode { text += " " + words[Int(scalar.value) - 0x401] } else { text.unicodeScalars.append(scalar) }
        }
    }

    func passages(of document: Int) throws -> [String] {
        let pieces = files.keys.filter { $0 == "t\(document)" || $0.hasPrefix("t\(document)-") }
        let sorted = pieces.sorted { $0.count != $1.count ? $0.count < $1.count : $0 < $1 }
        return try sorted.flatMap { name in
            let value = try JSONSerialization.jsonObject(with: Data(Self.decoded(try file(name)).utf8)) as? [Any]
            return try #require(value).dropFirst(5).compactMap { $0 as? String }
        }
    }
}

extension IndexReader {
    private func file(_ name: String) throws -> [UInt8] { try #require(files[name], "\(name)") }

    private func hex(_ number: Int) -> String { String(number, radix: 16) }

    private func power(of word: String) -> Int? { entry.split.firstIndex { $0.split(separator: " ").contains { $0 == word } } }

    private func sections(_ name: String) throws -> [String: Section] {
        var cursor = Cursor(try file(name))
        var sections: [String: Section] = [:]
        while !cursor.isAtEnd {
            let text = cursor.text()
            let flags = cursor.number()
            var section = Section(documents: flags & 1 == 0 ? [] : cursor.documents())
            if flags & 2 != 0 {
                for _ in 0..<cursor.number() {
                    _ = cursor.number()
                    _ = cursor.list()
                    _ = cursor.documents()
                }
            }
            for _ in 0..<cursor.number() { section.pairs[cursor.text()] = (0..<cursor.number()).map { _ in cursor.pairList() } }
            sections[text] = section
        }
        return sections
    }
}

private struct Cursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number() -> Int { bytes.number(at: &index) }

    mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

    private mutating func slice() -> ArraySlice<UInt8> {
        let count = number()
        index += count
        return bytes[(index - count)..<index]
    }

    mutating func documents() -> Set<Int> {
        guard number() == 0 else {
            return Set(slice().enumerated().flatMap { place, byte in (0..<8).filter { byte >> $0 & 1 == 1 }.map { place * 8 + $0 } })
        }
        var last = -1
        return Set(
            (0..<number()).map { _ in
                last += number() + 1
                return last
            })
    }

    mutating func pairList() -> IndexReader.List {
        let signatures = [number(), number()]
        var list = list()
        list.signatures = signatures
        return list
    }

    mutating func list() -> IndexReader.List {
        let count = number()
        let stored = number()
        _ = number()
        var document = -1
        let units = (0..<stored).map { _ in
            let byte = Int(bytes[index])
            index += 1
            let unit = byte & 7 == 7 ? 7 + number() : byte & 7
            if byte & 8 == 0 { document += number() + 1 }
            return RandomOffice.Unit(document: document, number: unit)
        }
        return IndexReader.List(count: count, units: units)
    }
}
