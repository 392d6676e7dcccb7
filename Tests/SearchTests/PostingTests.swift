// The lists of chunks, put together without being read, are the list of all.
import Testing

@testable import Search

@Suite struct PostingTests {
    private static func postings(documents: Range<Int>, _ dice: inout SeededDice) -> [Posting] {
        documents.flatMap { document in
            Set((0..<Int.random(in: 0...3, using: &dice)).map { _ in Int.random(in: 0..<300, using: &dice) }).sorted().map {
                Posting(document: document, unit: $0, impact: Int.random(in: 1...15, using: &dice))
            }
        }
    }

    private static func bytes(_ postings: [Posting], documentsFrom first: Int = 0) -> PostingBytes {
        var list = PostingBytes()
        for posting in postings {
            list.append(Posting(document: posting.document - first, unit: posting.unit, impact: posting.impact))
        }
        return list
    }

    @Test func `lists that follow each other are joined as if they were written in one go`() {
        var dice = SeededDice(seed: 1)
        for round in 0..<200 {
            var (first, all, joined) = (0, [Posting](), PostingBytes())
            for _ in 0..<Int.random(in: 1...5, using: &dice) {
                let end = first + Int.random(in: 1...400, using: &dice)
                let own = Self.postings(documents: first..<end, &dice)
                let list = Self.bytes(own, documentsFrom: first)
                #expect(PostingBytes.postings(list.bytes, 0..<list.bytes.count, documentsFrom: first) == own, "round \(round)")
                let isJoined =
                    own.isEmpty || joined.append(list.bytes, 0..<list.bytes.count, documentsFrom: first, last: list.last)
                #expect(isJoined, "round \(round)")
                all += own
                first = end
            }
            #expect(joined.bytes == Self.bytes(all).bytes, "round \(round)")
        }
    }

    @Test func `a list that begins with the last document of the one before is not joined`() {
        var joined = Self.bytes([Posting(document: 3, unit: 9, impact: 4)])
        let next = Self.bytes([Posting(document: 1, unit: 9, impact: 5)])
        let before = joined.bytes
        let isJoined = joined.append(next.bytes, 0..<next.bytes.count, documentsFrom: 2, last: next.last)
        #expect(!isJoined && joined.bytes == before)
    }

    @Test func `of the postings of one unit the strongest counts, in any order`() {
        let parts = [2, 7, 5].map { Posting(document: 1, unit: 3, impact: $0) }
        let list = PostingList(parts, limit: 10)
        #expect(list.count == 1 && list.postings == [parts[1]])
    }
}
