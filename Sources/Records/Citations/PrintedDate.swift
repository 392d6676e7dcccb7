// Finds a date in the words of a document's own date line: "Quảng Ngãi, ngày 15 tháng 5 năm 2024", days left blank included.

/// A date as a document prints its own.
package struct PrintedDate: Sendable {
    /// Nil where the day is left blank or does not exist.
    package var date: CalendarDate?
    package var year: Int?
    /// Of a date whose day is left blank.
    package var month: Int?
    /// From "ngày" on; byte offsets.
    package var span: Range<Int>

    /// The first date behind the word "ngày" at or behind a byte offset.
    package init?(in text: [UInt8], from offset: Int = 0) {
        let logical = LogicalText(text)
        let reader = DateReader(text: logical)
        for index in 0..<logical.count where logical[index].start >= offset {
            guard let word = logical.word(startingAt: index), index == 0 || !logical.isLetter(index - 1), logical.is(word, "ngay"),
                let found = reader.read(at: index)
            else { continue }
            self.init(found, from: index, in: logical)
            return
        }
        return nil
    }

    private init(_ found: DateReader.Result, from index: Int, in text: LogicalText) {
        date = found.date
        year = found.year
        month = found.date?.month ?? Self.month(in: text, index..<found.end)
        span = text[index].start..<text[found.end - 1].end
    }

    private static func month(in text: LogicalText, _ range: Range<Int>) -> Int? {
        guard let word = range.first(where: { text.word(startingAt: $0).map { text.is($0, "thang") } ?? false }) else { return nil }
        let digits = range.dropFirst(word - range.lowerBound).drop { !text.isDigit($0) }.prefix { text.isDigit($0) }
        return digits.first.flatMap { Int(text.string($0..<$0 + digits.count)) }.flatMap { (1...12).contains($0) ? $0 : nil }
    }
}
