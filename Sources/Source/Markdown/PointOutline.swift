// Labels of headings and points in document order in, anchors out. What lies in what is decided by what the numbers are (Roman before arabic before
// `1.1` before `a)`), and inside a list by the list; never by the wording, so that anchors stay when text changes.

/// The open points at one place of a body.
struct PointOutline: Sendable {
    private struct Entry: Sendable {
        /// Nil for a heading without number.
        var rank: Int?
        var path: String
        var components: [String]
        /// Level of a heading as written; nil for a point.
        var level: Int?
        var point: Int
        /// The point holds the blocks that come next.
        var isHolding: Bool
        /// Items with a dash in which it stands.
        var dashes = 0
    }

    private var open: [Entry] = []
    /// Entries below it belong to the list items that are open, and stay.
    private var floor = 0
    /// A loose point closed what the open list items stand in.
    private var hasLeftList = false
    /// Items with a dash that are open.
    private var dashes = 0
    private(set) var anchors = AnchorBook()

    /// Index of the point that holds the next block.
    var current: Int? { open.last { $0.isHolding }?.point }

    /// A point that was opened: its anchor and the point it lies in.
    typealias Opened = (anchor: String, parent: Int?)

    /// Opens a numbered point or heading. `point` is its index in the body.
    /// A loose one stands on a line that a list swallowed: the list does not hold it.
    mutating func open(_ label: PointLabel, level: Int?, point: Int, isLoose: Bool) -> Opened {
        let label = resolved(label)
        let previousFloor = floor
        if isLoose { floor = 0 }
        if let level, let first = open[floor...].firstIndex(where: { $0.rank == nil && $0.level ?? 0 >= level }) { close(from: first) }
        close(before: label, isHeading: level != nil)
        let path = path(of: label)
        let parent = open.last?.point
        if isLoose { returnToList(previousFloor) }
        open.append(
            Entry(
                rank: label.rank, path: path, components: label.components, level: level, point: point, isHolding: true,
                dashes: isLoose ? 0 : dashes))
        return (anchors.give(path), parent)
    }

    /// Opens a heading without number.
    mutating func open(heading title: ArraySlice<UInt8>, level: Int, point: Int) -> Opened {
        if let first = open[floor...].firstIndex(where: { $0.level.map { $0 >= level } ?? true }) { close(from: first) }
        let parent = open.last?.point
        let path = open.last?.path ?? ""
        open.append(Entry(rank: nil, path: path, components: [], level: level, point: point, isHolding: true, dashes: dashes))
        let slug = Self.slug(title)
        let isReserved = PageIdentifiers.reserve(slug) || PageIdentifiers.reserve(slug + "-2")
        return (anchors.give(slug.isEmpty ? "muc" : isReserved ? "muc-" + slug : slug), parent)
    }

    /// Gives the anchor of an item with a dash: the point it lies in and its own first six words, whether a task is done or not. Nil for one
    /// without words.
    mutating func anchor(ofDash text: ArraySlice<UInt8>) -> String? {
        let isDone = text.first == UInt8(ascii: "[") && (text.starts(with: "[x] ".utf8) || text.starts(with: "[X] ".utf8))
        let slug = VietnameseText.slug(text.dropFirst(isDone ? 4 : 0).prefix(240))
        if slug.isEmpty { return nil }
        let words = Self.firstWords(of: slug)
        let base = open.last?.path ?? ""
        return anchors.give(String(joining: base, base.isEmpty ? "y-" : "-y-", String(decoding: words, as: UTF8.self)))
    }

    /// The open points within which a list of dashes that begins here lies. Points of items before it are not among them, so that it does not
    /// matter whether two such lists are one.
    var depth: Int { (open.lastIndex { $0.dashes <= dashes } ?? -1) + 1 }

    /// Enters a numbered list item, whose point is the one opened last; what is open stays so until `leaveItem`, for which the result is.
    mutating func enterItem() -> Int {
        let previous = floor
        floor = open.count
        return previous
    }

    /// Enters an item of a list of dashes of that `depth`.
    mutating func enterItem(ofDashes depth: Int) -> Int {
        let previous = floor
        floor = max(floor, min(depth, open.count))
        dashes += 1
        return previous
    }

    /// Leaves a list item that opened a point of its own or not. Its points no longer hold what follows, unless its text announces more (`…:`);
    /// an `a)` after an item `1.` is numbered within it all the same.
    mutating func leaveItem(_ previousFloor: Int, isNumbered: Bool, keepsHolding: Bool) {
        if !isNumbered { dashes -= 1 }
        let first = max(0, isNumbered ? floor - 1 : floor)
        floor = min(previousFloor, open.count)
        if hasLeftList, previousFloor == 0 {
            hasLeftList = false
            return
        }
        guard !keepsHolding, !hasLeftList else { return }
        for index in open.indices.dropFirst(first) where open[index].level == nil { open[index].isHolding = false }
    }
}

extension PointOutline {
    /// What follows lies in a heading or in nothing.
    mutating func leavePoints() {
        for index in open.indices where open[index].level == nil { open[index].isHolding = false }
    }

    /// Six words, as far as they stand in 60 bytes.
    private static func firstWords(of slug: [UInt8]) -> ArraySlice<UInt8> {
        let words = slug.prefix(60)
        var count = 1
        for index in words.indices where words[index] == UInt8(ascii: "-") {
            if count == 6 { return words[..<index] }
            count += 1
        }
        return words
    }

    /// Bytes of the longest heading whose words are all in its anchor: pages that cite a point hold its anchor.
    private static let longestHeading = 1_000

    private static func slug(_ title: ArraySlice<UInt8>) -> String {
        let words = title.prefix(longestHeading)
        let end = words.count < longestHeading ? words.endIndex : words.lastIndex(of: 0x20) ?? words.startIndex
        return String(decoding: VietnameseText.slug(words[..<end]), as: UTF8.self)
    }

    /// After a loose point was placed: it lies within the open item where it closed nothing outside, else the list is over for all that follows.
    private mutating func returnToList(_ previousFloor: Int) {
        if open.count >= previousFloor { floor = previousFloor } else { hasLeftList = true }
    }

    /// Closes what cannot hold a label: points of its rank and of higher ones. A list that begins anew below a heading lies within it, though the heading
    /// be numbered in the same way.
    private mutating func close(before label: PointLabel, isHeading: Bool) {
        var start = floor
        if !isHeading, let heading = open[start...].lastIndex(where: { $0.level != nil }) {
            if label.isFirst || open[(heading + 1)...].contains(where: { $0.rank == label.rank }) { start = heading + 1 }
        }
        if let first = open[start...].firstIndex(where: { $0.rank.map { $0 >= label.rank } ?? false }) { close(from: first) }
    }

    private mutating func close(from first: Int) { open.removeLast(open.count - first) }

    private mutating func path(of label: PointLabel) -> String {
        if let word = label.word {
            // Articles are numbered through the whole text, annexes through the document: only an annex can hold a second Điều 1.
            let isWhole = label.rank == PointLabel.Rank.article
            let base = isWhole ? open.last { $0.rank == PointLabel.Rank.annex }?.path ?? "" : open.last?.path ?? ""
            return joined(base, [word] + label.components, bare: false)
        }
        if label.components.count > 1 { return pathOfSeveral(label.components) }
        return joined(open.last?.path ?? "", label.components, bare: true)
    }

    /// A number of several components says itself where it belongs: `1.1` to an open `1.`, whatever list stands between. Closes what does not fit.
    private mutating func pathOfSeveral(_ components: [String]) -> String {
        var index = open.count
        var known = 0
        while index > 0 {
            let entry = open[index - 1]
            if !entry.components.isEmpty, entry.components.count < components.count, components.starts(with: entry.components) {
                known = entry.components.count
                break
            }
            guard let rank = entry.rank, rank >= PointLabel.Rank.arabic else { break }
            index -= 1
        }
        let base = index > 0 ? open[index - 1].path : ""
        close(from: max(index, min(floor, open.count)))
        return joined(base, Array(components[known...]), bare: true)
    }

    /// `i)`, `v)` and `x)` are Roman where the letter before is not open.
    private func resolved(_ label: PointLabel) -> PointLabel {
        guard let before = label.letterBefore else { return label }
        let sibling = open.last { $0.rank == label.rank || $0.rank == PointLabel.Rank.smallRoman }
        if sibling?.rank == label.rank, sibling?.components == [before] { return label }
        var label = label
        label.rank = PointLabel.Rank.smallRoman
        return label
    }

    private func joined(_ base: String, _ components: [String], bare: Bool) -> String {
        let own = components.count == 1 ? components[0] : components.joined(separator: "-")
        if base.isEmpty { return bare ? "muc-" + own : own }
        let needsWord = bare && base.hasPrefix("phu-luc") && !base.contains("-muc-") && !base.contains("dieu-")
        return String(joining: base, needsWord ? "-muc-" : "-", own)
    }
}
