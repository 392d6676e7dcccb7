// Writes JSON: keys in the order given, no white space, so that equal values are equal bytes.

/// A JSON text in the making. The caller keeps the order of keys; what is nil is written as `null`.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Whether the next value or key of each open bracket needs a comma.
    private var needsComma: [Bool] = [false]
    private var isAfterKey = false

    package init() {}

    /// What was written since the last call, for a text too long to be held.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Hands over what was written, where it is long enough for one piece of such a text.
    package mutating func passOn(to sink: ([UInt8]) throws -> Void) rethrows {
        if bytes.count > Self.pieceSize { try sink(take()) }
    }

    private static let pieceSize = 1 << 18

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What `write` adds stands in braces; it has to write a key before each value.
    package mutating func object(_ write: (inout JSONWriter) throws -> Void) rethrows { try brackets("{", "}", write) }

    /// What `write` adds stands in brackets.
    package mutating func array(_ write: (inout JSONWriter) throws -> Void) rethrows { try brackets("[", "]", write) }

    /// An array of strings.
    package mutating func array(_ values: some Sequence<String>) {
        array { writer in
            for value in values { writer.value(value) }
        }
    }

    /// The name of what is written next.
    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        isAfterKey = true
    }

    package mutating func value(_ text: String?) {
        guard let text else { return null() }
        separate()
        quote(text)
    }

    /// UTF-8 as it is.
    package mutating func value(utf8 text: [UInt8]) {
        separate()
        text.withUnsafeBufferPointer { quote($0) }
    }

    package mutating func value(_ number: Int?) {
        guard let number else { return null() }
        raw(String(number))
    }

    package mutating func value(_ number: Double) { raw(String(number)) }

    package mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

    package mutating func null() { raw("null") }

    /// Key and value in one step.
    package mutating func field(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    package mutating func field(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    package mutating func field(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    package mutating func field(_ name: String, _ values: [String]) {
        key(name)
        array(values)
    }
}

extension JSONWriter {
    private mutating func brackets(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ write: (inout JSONWriter) throws -> Void) rethrows {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma.append(false)
        try write(&self)
        needsComma.removeLast()
        bytes.append(UInt8(ascii: close))
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if needsComma[needsComma.count - 1] { bytes.append(UInt8(ascii: ",")) }
        needsComma[needsComma.count - 1] = true
    }

    /// Quotes, backslashes and control characters are escaped; U+2028 and U+2029 too, which JavaScript once took for line ends. The runs
    /// between them are copied.
    private mutating func quote(_ text: String) {
        var text = text
        text.withUTF8 { quote($0) }
    }

    private mutating func quote(_ source: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in source.indices where Self.mayNeedEscape(source[index]) {
            guard let (escape, width) = Self.escape(source, at: index) else { continue }
            bytes.append(contentsOf: source[start..<index])
            bytes.append(contentsOf: escape.utf8)
            start = index + width
        }
        bytes.append(contentsOf: source[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
    }

    /// What is written for the character that begins at `index`, and its length in bytes; nil where it stands for itself.
    private static func escape(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, Int)? {
        switch source[index] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x0D: return ("\\r", 1)
        case 0x09: return ("\\t", 1)
        case 0...0x1F, 0x7F:
            return ("\\u" + String(source[index], radix: 16).padded(to: 4), 1)
        case 0xE2:
            guard index + 2 < source.count, source[index + 1] == 0x80, source[index + 2] & 0xFE == 0xA8 else { return nil }
            return (source[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        default: return nil
        }
    }
}
