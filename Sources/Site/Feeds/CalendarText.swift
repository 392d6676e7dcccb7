/// A text of RFC 5545 being written: lines end in CR LF and are folded at 75 bytes, never within a character.
struct CalendarText {
    private(set) var bytes: [UInt8] = []

    /// A value that holds nothing to escape.
    mutating func line(_ name: String, _ value: String) {
        var count = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let width = UTF8.width(scalar)
            if count + width > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                count = 1
            }
            bytes += Array(String(scalar).utf8)
            count += width
        }
        bytes += [0x0D, 0x0A]
    }

    /// A value of type TEXT.
    mutating func line(_ name: String, text: String) {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            case "\n": escaped.append(contentsOf: ["\\", "n"])
            case let control where control.properties.generalCategory == .control: escaped.append(" ")
            default: escaped.append(scalar)
            }
        }
        line(name, String(escaped))
    }
}
