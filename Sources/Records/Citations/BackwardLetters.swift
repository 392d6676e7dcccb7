/// At most 128 bytes of UTF-8 text read backwards, folded: letters and digits as ASCII, every run of anything else as one space. Marks and
/// what the grammar does not read are left out.
struct BackwardLetters: IteratorProtocol {
    private let bytes: [UInt8]
    /// One before the last byte read.
    private var position: Int
    private let floor: Int

    init(_ bytes: [UInt8], before position: Int) {
        self.bytes = bytes
        self.position = position
        floor = max(0, position - 128)
    }

    /// Nil at the end.
    mutating func next() -> UInt8? {
        var isSpace = false
        while position > floor {
            let byte = bytes[position - 1]
            var start = position - 1
            while byte >= 0x80, start > 0, position - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            let scalar = byte < 0x80 ? UInt32(byte) : LogicalText.decode(bytes, at: start).scalar
            let traits = LetterTable.shared.traits(scalar)
            if traits.fold != 0, isSpace { return 0x20 }
            position = start
            if traits.fold != 0 { return traits.fold }
            isSpace = isSpace || !(traits.isDropped || (0x300...0x36F).contains(scalar))
        }
        return isSpace ? 0x20 : nil
    }
}
