// The keys of the objects in a JSON text, in the order in which they are written: what `JSONSerialization` forgets.

struct JSONOrder {
    /// Different key lists by the path of their objects: `documents[]`, `documents[].quarters`; the top is the empty path.
    private(set) var keys: [String: Set<[String]>] = [:]
    private let bytes: [UInt8]
    private var index = 0

    /// The text must be well-formed: another reader has seen it before.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        value("")
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skip(_ isSkipped: (UInt8) -> Bool) { while let byte, isSkipped(byte) { index += 1 } }

    private mutating func value(_ path: String) {
        skip { $0 <= 0x20 }
        switch byte {
        case UInt8(ascii: "{"): object(path)
        case UInt8(ascii: "["): array(path + "[]")
        case UInt8(ascii: "\""): _ = string()
        default: skip { !",]}".utf8.contains($0) }
        }
        skip { $0 <= 0x20 }
    }

    private mutating func object(_ path: String) {
        var names: [String] = []
        index += 1
        while let byte, byte != UInt8(ascii: "}") {
            skip { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
            guard self.byte == UInt8(ascii: "\"") else { continue }
            names.append(string())
            skip { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
            value(path.isEmpty ? names[names.count - 1] : "\(path).\(names[names.count - 1])")
        }
        index += 1
        keys[path, default: []].insert(names)
    }

    private mutating func array(_ path: String) {
        index += 1
        skip { $0 <= 0x20 }
        while let byte, byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: ",") { index += 1 } else { value(path) }
        }
        index += 1
    }

    private mutating func string() -> String {
        let start = index + 1
        index += 1
        while let byte, byte != UInt8(ascii: "\"") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
        defer { index += 1 }
        return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
    }
}
