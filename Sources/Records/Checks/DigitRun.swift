/// Digits that people read as one number: groups of them with one space, dot or hyphen between.
struct DigitRun {
    /// Bytes of the line, in the indices of the file.
    let range: Range<Int>
    private let digits: [UInt8]
    /// Lengths of the groups, and what parts the first two.
    private let groups: [Int]
    private let separator: UInt8?

    /// Digits of the shortest number looked for.
    static let fewest = 8
    private static let most = 19

    var count: Int { digits.count }

    /// A citizen's number: province 001 to 096, century and sex 0 to 3 for those alive, year of birth, six more (Thông tư 59/2021/TT-BCA, điều 4).
    var isIdentity: Bool {
        guard digits.count == 12, groups.count == 1 else { return false }
        let province = digits[..<3].reduce(0) { $0 * 10 + Int($1) }
        return (1...96).contains(province) && digits[3] <= 3
    }

    /// Ten digits as mobile networks give them, or the same with 84 for the zero.
    var isMobile: Bool {
        let national = digits.starts(with: [8, 4]) && digits.count == 11 ? [0] + digits.dropFirst(2) : digits
        return national.count == 10 && national[0] == 0 && [3, 5, 7, 8, 9].contains(national[1]) && groups.count <= 4
    }

    /// Groups of three with dots or spaces, as sums of money are written.
    var isAmount: Bool {
        separator != nil && separator != UInt8(ascii: "-") && groups[0] <= 3 && digits[0] != 0 && groups.dropFirst().allSatisfy { $0 == 3 }
    }

    /// A date or two years.
    var isTime: Bool { groups == [4, 4] || (groups.count == 3 && groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4) }

    /// The first two and the last two digits.
    var masked: String { digits.prefix(2).map(String.init).joined() + "…" + digits.suffix(2).map(String.init).joined() }

    /// Those of a line that stand free: not in a word, a code, a path, a decimal number.
    static func list(in line: ArraySlice<UInt8>) -> [DigitRun] {
        var runs: [DigitRun] = []
        var index = line.startIndex
        while let start = line[index...].firstIndex(where: isDigit) {
            let (end, count) = extent(from: start, in: line)
            index = end
            if (fewest...most).contains(count), !isJoint(line[..<start]), !isContinued(line[index...].prefix(2)) {
                runs.append(DigitRun(start..<end, in: line))
            }
        }
        return runs
    }
}

extension DigitRun {
    /// - Parameter range: as `extent` tells it.
    private init(_ range: Range<Int>, in line: ArraySlice<UInt8>) {
        var digits: [UInt8] = []
        var groups = [0]
        for byte in line[range] {
            if Self.isDigit(byte) {
                digits.append(byte - UInt8(ascii: "0"))
                groups[groups.count - 1] += 1
            } else {
                groups.append(0)
            }
        }
        separator = line[range].first { !Self.isDigit($0) }
        (self.range, self.digits, self.groups) = (range, digits, groups)
    }

    /// Where the run that starts at `start` ends, and how many digits it has: most are too short to be looked at.
    private static func extent(from start: Int, in line: ArraySlice<UInt8>) -> (end: Int, count: Int) {
        var end = start
        var count = 0
        while end < line.endIndex {
            if isDigit(line[end]) {
                count += 1
            } else if !isSeparator(line[end]) || end + 1 == line.endIndex || !isDigit(line[end + 1]) {
                break
            }
            end += 1
        }
        return (end, count)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isSeparator(_ byte: UInt8) -> Bool { [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-")].contains(byte) }

    /// Whether a character that begins with this byte is a letter; Vietnamese ones begin with C3 to C6 and E1, spaces and dashes of print do not.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0xC3...0xC6).contains(byte) || byte == 0xE1 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isJoint(_ before: ArraySlice<UInt8>) -> Bool {
        guard let first = before.suffix(4).last(where: { $0 & 0xC0 != 0x80 }) else { return false }
        return isLetter(first) || Array("/-.,_=#&%".utf8).contains(first)
    }

    private static func isContinued(_ after: ArraySlice<UInt8>) -> Bool {
        guard let next = after.first else { return false }
        if isLetter(next) || [UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "%")].contains(next) { return true }
        return [UInt8(ascii: ","), UInt8(ascii: "-")].contains(next) && after.dropFirst().first.map { isDigit($0) || isLetter($0) } ?? false
    }
}
