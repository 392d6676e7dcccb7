// Takes the bytes of a text for excerpts; gives them with frequent words as single characters. Such texts are too short for a compressor to
// learn them: coded ones take a quarter less of the disk and of what a query loads.

/// A space with the word behind it becomes a character from U+0401 on, by the place of the word in `words`. Such a character of the text
/// itself comes after U+0400.
struct WordCode: Sendable {
    static let shared = WordCode()

    /// Open addressing by the hash of the word; a free slot has no bytes.
    private var slots = [Slot](repeating: Slot(), count: 1 << 12)

    private struct Slot {
        /// The word, its last byte lowest; no word is longer.
        var bytes: UInt128 = 0
        var code: (UInt8, UInt8) = (0, 0)
    }

    private static let longest = 16

    private init() {
        for (number, word) in Self.words.utf8.split(separator: 0x20).enumerated() {
            let bytes = word.reduce(0) { $0 << 8 | UInt128($1) }
            let character = 0x401 + number
            slots[slot(of: bytes)] = Slot(bytes: bytes, code: (0xC0 | UInt8(character >> 6), 0x80 | UInt8(character & 0x3F)))
        }
    }

    /// Linear.
    func coded(_ text: [UInt8]) -> [UInt8] {
        var coded: [UInt8] = []
        coded.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if text[index] == 0x20, let (code, end) = code(ofWordAt: index + 1, in: text) {
                coded.append(code.0)
                coded.append(code.1)
                index = end
                continue
            }
            if 0xD0...0xDF ~= text[index] { coded += [0xD0, 0x80] }
            coded.append(text[index])
            index += 1
        }
        return coded
    }
}

extension WordCode {
    private func code(ofWordAt start: Int, in text: [UInt8]) -> (code: (UInt8, UInt8), end: Int)? {
        var bytes: UInt128 = 0
        var end = start
        while end < text.count, Self.isOfWord(text[end]) {
            guard end - start < Self.longest else { return nil }
            bytes = bytes << 8 | UInt128(text[end])
            end += 1
        }
        let slot = slots[slot(of: bytes)]
        return bytes != 0 && slot.bytes == bytes ? (slot.code, end) : nil
    }

    /// Of Latin letters as Vietnamese has them.
    @inline(__always)
    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x80...0xC6) ~= byte || byte == 0xE1 || (0x61...0x7A) ~= byte || (0x41...0x5A) ~= byte
    }

    /// Where a word stands, or may be put.
    private func slot(of bytes: UInt128) -> Int {
        let mixed = (UInt64(truncatingIfNeeded: bytes) ^ UInt64(truncatingIfNeeded: bytes >> 64) &* 0x9E37_79B9) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(mixed >> 52)
        while slots[slot].bytes != 0, slots[slot].bytes != bytes { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
