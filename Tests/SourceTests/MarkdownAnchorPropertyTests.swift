import Testing

@testable import Source

/// Anchors of documents made from a seed, before and after a change that concerns no number.
struct MarkdownAnchorPropertyTests {
    private static let labels = [
        "I. ", "II. ", "A. ", "1. ", "2. ", "7a. ", "1.1. ", "1.2. ", "a) ", "đ) ", "h) ", "i) ", "ii) ", "(1) ", "(i) ", "**2.** ",
        "**III. **",
        "Điều 5. ", "Khoản 2: ", "Phụ lục I. ", "Chương II. ", "Mục 1. ", "Bước 1: ", "## I. ", "## ", "### 2. ", "# Điều 6. ", "1/ ", "",
    ]
    private static let dashes = ["- ", "+ ", "* ", "- 1. ", "- a) ", "1. - "]

    /// Blocks of a document; every one has words of its own, so that no two unnumbered anchors are equal.
    private func blocks(_ generator: inout SeededGenerator) -> [String] {
        (0..<Int.random(in: 2...14, using: &generator)).map { block in
            if Int.random(in: 0..<4, using: &generator) > 0 {
                return (Self.labels.randomElement(using: &generator) ?? "") + "Nội dung \(block)"
            }
            let mark = Self.dashes.randomElement(using: &generator) ?? ""
            let items = (0..<Int.random(in: 1...3, using: &generator)).map { "\(mark)Ý \(block) \($0)" }
            return items.joined(separator: "\n")
        }
    }

    private func anchors(_ blocks: [String]) -> [String] {
        let body = rendered(blocks.joined(separator: "\n\n")).body
        return body.points.map(\.anchor) + body.itemAnchors
    }

    @Test func `words at the end of a block and a block without number change no anchor`() {
        for seed in UInt64(1)...600 {
            var generator = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15)
            let blocks = blocks(&generator)
            let before = anchors(blocks)
            #expect(Set(before).count == before.count, "seed \(seed)")
            let place = Int.random(in: 0..<blocks.count, using: &generator)
            var longer = blocks
            if !blocks[place].hasPrefix("## N") {
                longer[place] += [" một hai ba bốn năm sáu bảy:", ".", " hai ba bốn năm sáu bảy;"].randomElement(using: &generator) ?? ""
            }
            var more = blocks
            more.insert("Một đoạn không có số.", at: place)
            let edited = anchors(longer)
            let isDashed = Self.dashes.contains { blocks[place].hasPrefix($0) }
            let changed = zip(before, edited).filter { $0 != $1 }
            #expect(edited.count == before.count && changed.count <= (isDashed ? 1 : 0), "seed \(seed): \(longer)")
            #expect(anchors(more) == before, "seed \(seed): \(more)")
        }
        print("anchors: seeds 1...600")
    }

    @Test func `decomposed text has the anchors of composed text`() {
        let text = UnicodeNormalization.nfc(
            "Đie\u{302}\u{300}u 5. A\n\nđ) x\n\n- Phu\u{323} lu\u{323}c\n\n## Ke\u{302}\u{301}t lua\u{323}\u{302}n")
        #expect(anchors([text]) == ["dieu-5", "dieu-5-dd", "ket-luan", "dieu-5-dd-y-phu-luc"])
    }
}
