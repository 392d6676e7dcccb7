// The code of a body outside the office: its name without what offices write in more than one way.

private import Source

extension Assignee {
    /// Another body by the name it has in a text.
    init(outside name: String) {
        let name = InvisibleScalar.removed(from: name)
        var words = VietnameseText.slug(name.utf8).split(separator: UInt8(ascii: "-"))
        if let first = words.first, Self.distributives.contains(first) { words.removeFirst() }
        for (full, short) in Self.shortForms where words.starts(with: full) { words.replaceSubrange(full.indices, with: short) }
        if let start = words.indices.first(where: { words[$0...].starts(with: Self.front.full) }) {
            words.replaceSubrange(start..<start + Self.front.full.count, with: Self.front.short)
        }
        for tail in Self.tails where words.suffix(tail.count) == tail[...] { words.removeLast(tail.count) }
        let kept = words.filter { !Self.joints.contains($0) }
        self.init(code: Self.outsidePrefix + String(decoding: Array(kept.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self), name: name)
    }

    private typealias Words = [ArraySlice<UInt8>]

    private static let distributives = words("moi tung")
    private static let joints = words("cac va")
    private static let tails = [words("co lien quan"), words("lien quan")]
    private static let front = (full: words("mat tran to quoc"), short: words("mttq"))
    /// At the beginning of a name.
    private static let shortForms: [(full: Words, short: Words)] = [
        (words("uy ban nhan dan"), words("ubnd")), (words("hoi dong nhan dan"), words("hdnd")), (words("tat ca"), []),
    ]

    private static func words(_ text: String) -> Words { Array(text.utf8).split(separator: UInt8(ascii: " ")) }
}
