import Testing

@testable import Search

/// Numbers of documents: in order, with room for more.
@Suite struct DocumentNumbersTests {
    private func document(_ url: String, _ date: String?, type: String = "x") -> SearchDocument {
        SearchDocument(url: url, title: "", type: type, date: date)
    }

    /// `count` documents of each of 60 months, newest first, one without a date, and a reference page.
    private func office(perMonth count: Int = 21) -> [SearchDocument] {
        let held = (0..<60).flatMap { month in
            (0..<count).map { document("/\(month)-\($0)/", "\(2060 - month)-01-\(50 - $0)") }
        }
        return held + [document("/khong-ngay/", nil), document("/dan/", nil, type: SearchDocument.referenceType)]
    }

    private func numbers(_ documents: [SearchDocument]) -> [String: Int] {
        let spread = DocumentNumbers.spread(documents, roomyOffice: 512).enumerated().filter { !$1.isVacant }
        return Dictionary(uniqueKeysWithValues: spread.map { ($1.url, $0) })
    }

    @Test(arguments: [1, 8, 9, 21, 64, 100]) func `documents stay in order, with few numbers between them`(count: Int) {
        let office = office(perMonth: count)
        let spread = DocumentNumbers.spread(office, roomyOffice: 1)
        #expect(spread.filter { !$0.isVacant }.map(\.url) == office.map(\.url))
        #expect(spread.last?.url == "/dan/")
        #expect(spread.count < office.count * 3 / 2 + 70)
    }

    @Test func `a small office has no room`() {
        #expect(DocumentNumbers.spread(office(perMonth: 8), roomyOffice: 512).allSatisfy { !$0.isVacant })
    }

    @Test func `newer documents leave all others their numbers, until the room before all is full`() {
        var office = office()
        let moves = (0..<40).count { day in
            let before = numbers(office)
            office.insert(document("/moi-\(day)/", "2061-01-\(10 + day)"), at: 0)
            let after = numbers(office)
            return before.contains { after[$0.key] != $0.value }
        }
        #expect(moves == 1)
    }

    @Test func `a document put in between moves those of its month only`() {
        let office = office()
        let before = numbers(office)
        let place = 21 * 30 + 5
        let after = numbers(Array(office[..<place]) + [document("/moi/", "2030-01-46")] + Array(office[place...]))
        #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == (0..<5).map { "/30-\($0)/" })
    }

    @Test func `a document that goes moves those of its month only`() {
        let office = office(perMonth: 22)
        let before = numbers(office)
        let after = numbers(office.filter { $0.url != "/30-3/" })
        #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == ["/30-0/", "/30-1/", "/30-2/", "/30-3/"])
    }
}
