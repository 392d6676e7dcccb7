// Characters that no page may hold: the controls of ASCII but for blanks and line ends, those of Latin-1, and the scalars that are none.

/// A text without them: HTML and XML forbid them, even by reference, and they print nothing. Word writes a line break within a paragraph as U+000B.
package struct BlankedControls {
    /// As many bytes as before: a blank stands for each byte of such a character.
    package let bytes: [UInt8]
    /// Where such characters stood, in order.
    package let offsets: [Int]

    /// Of the bytes from `start` on; nil where they hold none. NUL is left to CommonMark, which makes it U+FFFD. Linear.
    package init?(_ text: [UInt8], from start: Int) {
        guard Self.mayHoldAny(text[start...]) else { return nil }
        var bytes = text
        var offsets: [Int] = []
        var index = start
        while index < bytes.count {
            let width = Self.width(bytes[index...])
            if width > 0 {
                offsets.append(index)
                for place in index..<index + width { bytes[place] = 0x20 }
            }
            index += max(1, width)
        }
        guard !offsets.isEmpty else { return nil }
        (self.bytes, self.offsets) = (bytes, offsets)
    }
}

extension BlankedControls {
    /// A quick test without a branch, so that the processor takes many bytes at a time.
    private static func mayHoldAny(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var found: UInt8 = 0
            for byte in bytes {
                let isBlank = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0) as UInt8
                let isControl = (byte < 0x20 ? 1 : 0) as UInt8
                found |= isControl & ~isBlank | (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
            }
            return found != 0
        }
    }

    /// Bytes of the control character with which `bytes` begin; 0 where there is none.
    private static func width(_ bytes: ArraySlice<UInt8>) -> Int {
        let start = bytes.startIndex
        switch bytes[start] {
        case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: return 1
        case 0xC2: return start + 1 < bytes.endIndex && (0x80...0x9F).contains(bytes[start + 1]) ? 2 : 0
        case 0xEF: return start + 2 < bytes.endIndex && bytes[start + 1] == 0xBF && bytes[start + 2] >= 0xBE ? 3 : 0
        default: return 0
        }
    }
}
