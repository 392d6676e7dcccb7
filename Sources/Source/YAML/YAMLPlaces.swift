/// Turns libyaml's counts of Unicode scalars from the start of a range into places in the whole file.
///
/// libyaml's own lines are not used: it breaks lines at U+0085, U+2028 and U+2029 too.
struct YAMLPlaces {
    let text: SourceText
    let range: Range<Int>
    /// Byte offset of every 64th scalar of the range.
    private let checkpoints: [Int]
    private static let step = 64

    init(text: SourceText, range: Range<Int>) {
        self.text = text
        self.range = range
        var checkpoints: [Int] = []
        var count = 0
        for offset in range where text.bytes[offset] & 0xC0 != 0x80 {
            if count % Self.step == 0 { checkpoints.append(offset) }
            count += 1
        }
        self.checkpoints = checkpoints
    }

    /// The place of the scalar with this index; the end of the range for an index beyond it.
    func location(scalar index: Int) -> SourceLocation { text.location(at: offset(scalar: index)) }

    /// Byte offset in the whole file.
    func offset(scalar index: Int) -> Int {
        guard index / Self.step < checkpoints.count else { return range.upperBound }
        var offset = checkpoints[index / Self.step]
        var left = index % Self.step
        while left > 0, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

    func location(byte index: Int) -> SourceLocation { text.location(at: min(range.lowerBound + index, range.upperBound)) }

    func location(of problem: YAMLProblem) -> SourceLocation {
        problem.isByteIndex ? location(byte: problem.index) : location(scalar: problem.index)
    }

    /// The comment on the line behind a plain value that ends before the scalar with this index.
    func comment(behind index: Int) -> YAMLNode.Comment? {
        let end = offset(scalar: index)
        let rest = text.bytes[end..<range.upperBound]
        let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks > 0, rest.dropFirst(blanks).first == UInt8(ascii: "#") else { return nil }
        let line = rest.dropFirst(blanks).prefix { $0 != 0x0A && $0 != 0x0D }
        return YAMLNode.Comment(
            text: String(decoding: line, as: UTF8.self), blankCount: blanks, location: text.location(at: line.startIndex))
    }
}
