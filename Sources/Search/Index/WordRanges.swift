// The ranges by which the pairs of a frequent word are spread over files: neighbours in the alphabet together, since a query ends in the
// beginning of a word.
import Source

enum WordRanges {
    /// 64 ranges halve six times: 0 ... 6.
    static let powers = 7

    /// The range of a word among 64.
    static func range(of word: [UInt8]) -> Int {
        boundBytes[...].partitioningIndex { word.precedesInBytes($0) }
    }

    /// The first words of the second and later ranges: with them the lists of pairs in real official text are of equal size.
    static let bounds = [
        "05", "11", "16", "2020", "2023", "30", "50", "ba", "bat", "biet", "ca", "cai", "chan", "chinh", "chua",
        "con", "cum", "dan", "day", "dia", "dinh", "doanh", "dot", "duoi", "gioi", "hanh", "hoa", "hoc", "huy",
        "khach", "khong", "kip", "lang", "lu", "me", "nan", "nghe", "nguon", "nhat", "nong", "phan", "phoi", "quang",
        "quyen", "sam", "soan", "tam", "tha", "the", "thich", "thu", "thuc", "thue", "tl", "tot", "tro", "truc",
        "ttdb", "uy", "vac", "ven", "vn", "xang",
    ]

    private static let boundBytes = bounds.map { Array($0.utf8) }
}

extension ArraySlice {
    /// Where the elements begin that satisfy a condition, before which none does and after which all do.
    func partitioningIndex(where isBeyond: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
