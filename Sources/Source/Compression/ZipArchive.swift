// The bytes of a ZIP archive (PKWARE's APPNOTE 6.3) -> its files by name; and back, with some of them replaced.
//
// Order of work: find the directory from the end, list its entries, unpack a file when it is asked for. Archives in parts, beyond 4 GB and with
// passwords are not read.

package struct ZipArchive: Sendable {
    private struct Entry {
        var name: String
        var method: UInt16
        var checksum: UInt32
        /// Unpacked.
        var count: Int
        var packed: ArraySlice<UInt8>
    }

    private var entries: [Entry] = []
    private let mostBytes: Int

    /// Nil where the bytes are no archive that can be read.
    /// - Parameter mostBytes: no file of it may be larger.
    package init?(_ bytes: [UInt8], mostBytes: Int) {
        self.mostBytes = mostBytes
        guard let end = Self.directoryEnd(bytes), var place = Self.number(bytes, end + 16, width: 4),
            let count = Self.number(bytes, end + 10, width: 2)
        else { return nil }
        for _ in 0..<count {
            guard let (entry, next) = Self.entry(bytes, at: place) else { return nil }
            entries.append(entry)
            place = next
        }
    }

    /// Nil where there is no such file, or it is damaged or too large. What is set is kept as it is, without packing it.
    package subscript(name: String) -> [UInt8]? {
        get {
            guard let entry = entries.first(where: { $0.name == name }), entry.count <= mostBytes else { return nil }
            switch entry.method {
            case Self.stored: return Array(entry.packed)
            case Self.deflated: return Decompressor.inflated(entry.packed, count: entry.count)
            default: return nil
            }
        }
        set {
            guard let newValue, let index = entries.firstIndex(where: { $0.name == name }) else { return }
            entries[index] = Entry(
                name: name, method: Self.stored, checksum: Decompressor.crc32(newValue), count: newValue.count, packed: newValue[...])
        }
    }

    /// As a file, without times: equal archives give equal bytes.
    package var bytes: [UInt8] {
        var output: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let fields = Self.fields(entry)
            directory += Self.bytes(Self.entryMark, 4) + Self.bytes(20, 2) + fields + [UInt8](repeating: 0, count: 10)
            directory += Self.bytes(output.count, 4) + Array(entry.name.utf8)
            output += Self.bytes(Self.fileMark, 4) + fields + Array(entry.name.utf8) + entry.packed
        }
        let start = output.count
        output += directory
        output += Self.bytes(Self.endMark, 4) + Self.bytes(0, 4) + Self.bytes(entries.count, 2) + Self.bytes(entries.count, 2)
        return output + Self.bytes(directory.count, 4) + Self.bytes(start, 4) + Self.bytes(0, 2)
    }
}

extension ZipArchive {
    private static let stored: UInt16 = 0
    private static let deflated: UInt16 = 8
    private static let fileMark = 0x0403_4B50
    private static let entryMark = 0x0201_4B50
    private static let endMark = 0x0605_4B50
    /// The record at the end, and the longest remark that may stand behind it.
    private static let (endSize, longestRemark) = (22, 0xFFFF)

    private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
        let last = bytes.count - endSize
        guard last >= 0 else { return nil }
        return (max(0, last - longestRemark)...last).last { number(bytes, $0, width: 4) == endMark }
    }

    private static func entry(_ bytes: [UInt8], at place: Int) -> (Entry, next: Int)? {
        guard number(bytes, place, width: 4) == entryMark, let flags = number(bytes, place + 8, width: 2), flags & 1 == 0,
            let method = number(bytes, place + 10, width: 2), let checksum = number(bytes, place + 16, width: 4),
            let packed = number(bytes, place + 20, width: 4), let count = number(bytes, place + 24, width: 4),
            let name = number(bytes, place + 28, width: 2), let extra = number(bytes, place + 30, width: 2),
            let remark = number(bytes, place + 32, width: 2), let file = number(bytes, place + 42, width: 4),
            place + 46 + name <= bytes.count, let ownName = number(bytes, file + 26, width: 2),
            let ownExtra = number(bytes, file + 28, width: 2), file + 30 + ownName + ownExtra + packed <= bytes.count
        else { return nil }
        let start = file + 30 + ownName + ownExtra
        let entry = Entry(
            name: String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self), method: UInt16(method),
            checksum: UInt32(checksum), count: count, packed: bytes[start..<(start + packed)])
        return (entry, place + 46 + name + extra + remark)
    }

    /// What stands both before a file and in the directory, from the version to the length of what is extra. Bit 11: the name is UTF-8.
    private static func fields(_ entry: Entry) -> [UInt8] {
        let start = bytes(20, 2) + bytes(1 << 11, 2) + bytes(Int(entry.method), 2) + bytes(0, 4) + bytes(Int(entry.checksum), 4)
        return start + bytes(entry.packed.count, 4) + bytes(entry.count, 4) + bytes(entry.name.utf8.count, 2) + bytes(0, 2)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, width: Int) -> Int? {
        guard start >= 0, start + width <= bytes.count else { return nil }
        return bytes[start..<(start + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private static func bytes(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
}
