// Words before a number and the relation that they tell (part (e) of the numbering rules), folded.

/// A phrase that tells how the document named behind it is related to whoever is spoken of.
struct RelationTrigger: Sendable {
    /// Parted by one blank, with one in front and one behind.
    let words: [UInt8]
    let relation: Relation
    /// What stands behind acts on what stands before: "được thay thế bởi".
    let isInverse: Bool
    /// Counts only directly before the mention.
    let isAdjacent: Bool

    init(words: String, relation: Relation, isInverse: Bool = false, isAdjacent: Bool = false) {
        self.words = Array(" \(words) ".utf8)
        self.relation = relation
        self.isInverse = isInverse
        self.isAdjacent = isAdjacent
    }

    /// Those that stand in `words`, with the bytes they take; the blanks around them count.
    static func found(in words: ArraySlice<UInt8>) -> [(trigger: RelationTrigger, range: Range<Int>)] {
        var found: [(trigger: RelationTrigger, range: Range<Int>)] = []
        for start in words.indices.dropLast() where words[start] == 0x20 {
            for trigger in byLetter[Int(words[start + 1] & 0x1F)] where words[start...].starts(with: trigger.words) {
                let end = start + trigger.words.count
                if !trigger.isAdjacent || end == words.endIndex { found.append((trigger, start..<end)) }
            }
        }
        return found
    }
}

extension RelationTrigger {
    /// By the low five bits of the first letter.
    private static let byLetter: [[RelationTrigger]] = (0..<32).map { bits in (simple + ofParts).filter { Int($0.words[1] & 0x1F) == bits }
    }

    private static let simple: [RelationTrigger] = [
        RelationTrigger(words: "can cu", relation: .basedOn), RelationTrigger(words: "theo tham quyen tai", relation: .basedOn),
        RelationTrigger(words: "thuc hien", relation: .implements), RelationTrigger(words: "trien khai", relation: .implements),
        RelationTrigger(words: "trien khai thuc hien", relation: .implements),
        RelationTrigger(words: "theo tinh than", relation: .implements),
        RelationTrigger(words: "quan triet", relation: .implements), RelationTrigger(words: "cu the hoa", relation: .implements),
        RelationTrigger(words: "huong dan", relation: .guides), RelationTrigger(words: "huong dan thuc hien", relation: .guides),
        RelationTrigger(words: "huong dan thi hanh", relation: .guides), RelationTrigger(words: "huong dan trien khai", relation: .guides),
        RelationTrigger(words: "quy dinh chi tiet", relation: .guides),
        RelationTrigger(words: "quy dinh chi tiet thi hanh", relation: .guides),
        RelationTrigger(words: "kem theo", relation: .attachmentOf),
        RelationTrigger(words: "dinh kem", relation: .attachmentOf), RelationTrigger(words: "ve viec ban hanh", relation: .promulgates),
        RelationTrigger(words: "phe duyet", relation: .promulgates), RelationTrigger(words: "sua doi", relation: .amends),
        RelationTrigger(words: "sua doi bo sung", relation: .amends), RelationTrigger(words: "bo sung mot so dieu cua", relation: .amends),
        RelationTrigger(words: "sua doi bo sung boi", relation: .amends, isInverse: true),
        RelationTrigger(words: "sua doi boi", relation: .amends, isInverse: true),
        RelationTrigger(words: "bo sung boi", relation: .amends, isInverse: true),
        RelationTrigger(words: "sua doi bo sung theo", relation: .amends, isInverse: true),
        RelationTrigger(words: "sua doi bo sung mot so dieu boi", relation: .amends, isInverse: true),
        RelationTrigger(words: "sua doi bo sung mot so dieu theo", relation: .amends, isInverse: true),
        RelationTrigger(words: "sua doi bo sung tai", relation: .amends, isInverse: true),
        RelationTrigger(words: "sua doi tai", relation: .amends, isInverse: true),
        RelationTrigger(words: "duoc thay the bang", relation: .replaces, isInverse: true),
        RelationTrigger(words: "bai bo tai", relation: .repeals, isInverse: true),
        RelationTrigger(words: "thay the", relation: .replaces),
        RelationTrigger(words: "thay the boi", relation: .replaces, isInverse: true),
        RelationTrigger(words: "bai bo", relation: .repeals), RelationTrigger(words: "huy bo", relation: .repeals),
        RelationTrigger(words: "cham dut hieu luc", relation: .repeals),
        RelationTrigger(words: "bai bo boi", relation: .repeals, isInverse: true),
        RelationTrigger(words: "huy bo boi", relation: .repeals, isInverse: true),
        RelationTrigger(words: "dinh chi", relation: .suspends, isAdjacent: true),
        RelationTrigger(words: "dinh chi thi hanh", relation: .suspends),
        RelationTrigger(words: "dinh chi viec thi hanh", relation: .suspends),
        RelationTrigger(words: "dinh chi boi", relation: .suspends, isInverse: true),
        RelationTrigger(words: "dinh chinh boi", relation: .corrects, isInverse: true),
        RelationTrigger(words: "tam ngung hieu luc", relation: .suspends), RelationTrigger(words: "dinh chinh", relation: .corrects),
        RelationTrigger(words: "thu hoi", relation: .withdraws, isAdjacent: true),
        RelationTrigger(words: "thu hoi van ban", relation: .withdraws),
        RelationTrigger(words: "hop nhat", relation: .consolidates),
        RelationTrigger(words: "hop nhat boi", relation: .consolidates, isInverse: true),
        RelationTrigger(words: "tra loi", relation: .repliesTo), RelationTrigger(words: "phuc dap", relation: .repliesTo),
        RelationTrigger(words: "theo de nghi", relation: .proposedBy), RelationTrigger(words: "xet de nghi", relation: .proposedBy),
        RelationTrigger(words: "het hieu luc ke tu", relation: .expires, isInverse: true),
        RelationTrigger(words: "trai voi", relation: .cites), RelationTrigger(words: "quy dinh tai", relation: .cites),
        RelationTrigger(words: "phe duyet tai", relation: .cites), RelationTrigger(words: "theo huong dan", relation: .cites),
        RelationTrigger(words: "theo quy dinh", relation: .cites),
        RelationTrigger(words: "theo", relation: .cites, isAdjacent: true),
    ]

    /// "Bãi bỏ một số quy định tại": what stands in a document is a part of it.
    private static let ofParts = ["sua doi", "sua doi bo sung", "bai bo", "huy bo", "thay the"].flatMap { act in
        ["quy dinh tai", "cac quy dinh tai", "mot so quy dinh tai"].map { RelationTrigger(words: "\(act) \($0)", relation: .amends) }
    }
}
