// The bytes of one JSON text -> its value; what other programs print for programs.

/// A value of JSON. Numbers are kept as written.
package indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    package var array: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    package var string: String? { if case .string(let text) = self { text } else { nil } }
    package var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }

    /// A member of an object; null where there is none.
    package subscript(name: String) -> JSONValue { if case .object(let members) = self { members[name] ?? .null } else { .null } }

    /// An element of an array; null where there is none.
    package subscript(index: Int) -> JSONValue { array.indices.contains(index) ? array[index] : .null }
}

package struct JSONReader {
    /// Arrays and objects nested deeper than this are refused.
    package static let maximumDepth = 512

    private let bytes: [UInt8]
    private var index = 0

    /// Nil where the bytes are no JSON text. Linear.
    package static func read(_ bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(bytes: bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        return reader.index == bytes.count ? value : nil
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }
}

extension JSONReader {
    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func value(depth: Int) -> JSONValue? {
        guard depth < Self.maximumDepth else { return nil }
        if take("\"") { return text().map { .string($0) } }
        if take("[") { return elements(depth).map { .array($0) } }
        if take("{") { return members(depth).map { .object($0) } }
        let word = bytes[index...].prefix {
            $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0.isDigit || $0.isLatin
        }
        index += word.count
        switch String(decoding: word, as: UTF8.self) {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case let number where word.first.map { $0 == 0x2D || $0.isDigit } ?? false: return .number(number)
        default: return nil
        }
    }

    private mutating func elements(_ depth: Int) -> [JSONValue]? {
        var values: [JSONValue] = []
        if take("]") { return values }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? values : nil
    }

    private mutating func members(_ depth: Int) -> [String: JSONValue]? {
        var values: [String: JSONValue] = [:]
        if take("}") { return values }
        repeat {
            guard take("\""), let name = text(), take(":"), let value = value(depth: depth + 1) else { return nil }
            values[name] = value
        } while take(",")
        return take("}") ? values : nil
    }

    /// The text behind an opening quote, up to and over the closing one.
    private mutating func text() -> String? {
        var output: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: output, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                output += Array(String(scalar).utf8)
            default: output.append(byte)
            }
        }
        return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        let mark = Unicode.Scalar(bytes[index])
        index += 1
        switch mark {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b": return "\u{08}"
        case "f": return "\u{0C}"
        case "u": return unicode()
        case "\"", "\\", "/": return mark
        default: return nil
        }
    }

    /// Four hexadecimal digits, or a pair of surrogates.
    private mutating func unicode() -> Unicode.Scalar? {
        guard let first = hexadecimal() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return "\u{FFFD}" }
        index += 2
        guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        defer { index += 4 }
        return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    }
}
