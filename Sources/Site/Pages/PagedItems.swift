// A list that grows -> its pages, such that one item more or less changes one or two of them.
internal import Source

/// Items of a list in the order shown, parted into pages of fifty; of a long list at least thirty-five but for the last.
///
/// A page of a long list ends before the item with the least mark among those that may begin the next one. So what comes or goes moves the end of its own
/// page, and the next ones mostly end where they did: of 800 pages one or two change, all that follow only where a page more is needed (one time in
/// fifty). With pages of fifty everything after the place moves by one, which is soon made again where there are few.
struct PagedItems: Sendable {
    /// Positions of all of them.
    let all: [Int]
    /// Of each page, past its last item.
    private let ends: [Int]

    static let longestPage = 50
    private static let shortestPage = 35
    /// A list of more items is long.
    static let longList = 1_000

    /// `mark` must be the same in every build, and different for most items.
    init(_ all: [Int], mark: (Int) -> UInt32) {
        self.all = all
        ends = all.count > Self.longList ? Self.ends(of: all.map(mark)) : Self.ends(of: all.count)
    }

    private static func ends(of count: Int) -> [Int] { Array(stride(from: longestPage, to: count, by: longestPage)) + [count] }

    private static func ends(of marks: [UInt32]) -> [Int] {
        var ends: [Int] = []
        var begin = 0
        while marks.count - begin > longestPage {
            let candidates = begin + shortestPage...begin + longestPage
            begin = candidates.min { marks[$0] < marks[$1] } ?? begin + longestPage
            ends.append(begin)
        }
        return ends + [marks.count]
    }

    var count: Int { all.count }
    /// At least one.
    var pageCount: Int { ends.count }

    /// The items of a page, counted from 1.
    func page(_ number: Int) -> ArraySlice<Int> { all[(number == 1 ? 0 : ends[number - 2])..<ends[number - 1]] }
}
