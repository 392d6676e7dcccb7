// The first line of the table that a line stands in, as it names the columns.
import Source

/// Reads lines one by one; pipe tables, and cells parted by tabs.
struct TableHeads {
    private var separator: UInt8?
    private var firstLine: ArraySlice<UInt8> = []
    /// Of the first line; nil before it is asked for.
    private var heads: [[UInt8]]?

    /// To be called with every line in order.
    mutating func pass(_ line: ArraySlice<UInt8>) {
        let first = line.first { $0 > 0x20 }
        let own: UInt8? = first == UInt8(ascii: "|") ? first : line.contains(0x09) ? 0x09 : nil
        defer { separator = own }
        guard let own, own != separator else { return }
        (firstLine, heads) = (line, nil)
    }

    /// In small letters; empty outside tables.
    mutating func head(over index: Int, in line: ArraySlice<UInt8>) -> [UInt8] {
        guard let separator else { return [] }
        let heads = self.heads ?? firstLine.split(separator: separator, omittingEmptySubsequences: false).map(PersonalDataNames.lowered)
        self.heads = heads
        let column = line[..<index].count { $0 == separator }
        return column < heads.count ? heads[column] : []
    }
}
