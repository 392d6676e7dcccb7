/// A text of RFC 5545 being written: lines end in CR LF and are folded at 75 bytes, never within a character.
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    /// A value that holds nothing to escape.
    mutating func line(_ name: String, _ value: String) { fold(Array("\(name):\(value)".utf8)) }

    /// A value of type TEXT.
    mutating func line(_ name: String, text: String) {
        var line = Array("\(name):".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): line += Array("\\n".utf8)
            case 0..<0x20, 0x7F: line.append(UInt8(ascii: " "))
            // The control characters U+0080 to U+009F.
            case 0x80...0x9F where line.last == 0xC2: line[line.count - 1] = UInt8(ascii: " ")
            default: line.append(byte)
            }
        }
        fold(line)
    }

    private mutating func fold(_ line: [UInt8]) {
        var start = 0
        var room = 75
        while line.count - start > room {
            var end = start + room
            while line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            (start, room) = (end, 74)
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }
}
