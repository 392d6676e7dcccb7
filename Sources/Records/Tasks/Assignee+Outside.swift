// The code of a body outside the office: its name without what offices write in more than one way.

private import Source

extension Assignee {
    /// Another body by the name it has in a text.
    init(outside name: String) {
        let name = InvisibleScalar.removed(from: name)
        var words = VietnameseText.slug(name).split(separator: "-").map(String.init)
        if ["moi", "tung"].contains(words.first) { words.removeFirst() }
        for (full, short) in [(["uy", "ban", "nhan", "dan"], ["ubnd"]), (["hoi", "dong", "nhan", "dan"], ["hdnd"]), (["tat", "ca"], [])]
        where words.starts(with: full) {
            words.replaceSubrange(full.indices, with: short)
        }
        let front = ["mat", "tran", "to", "quoc"]
        if let start = words.indices.first(where: { words[$0...].starts(with: front) }) {
            words.replaceSubrange(start..<start + front.count, with: ["mttq"])
        }
        for tail in [["co", "lien", "quan"], ["lien", "quan"]] where words.suffix(tail.count) == tail[...] { words.removeLast(tail.count) }
        let kept = words.filter { !["cac", "va"].contains($0) }
        self.init(code: Self.outsidePrefix + kept.joined(separator: "-"), name: name)
    }
}
