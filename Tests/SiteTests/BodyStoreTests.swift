// Bodies that wait for their page: what comes out is what went in, from memory and from disk.
import Records
import Source
import Testing

@testable import Site

@Suite struct BodyStoreTests {
    private static let everything = """
        Mở đầu `mã` & <b> [liên kết](b.md "tên") ![ảnh](a.png).

        ## I. MỤC ĐÍCH

        1. Điểm một:
           - [x] việc a
        2. Điểm **hai**[^1]

        | TT | Nội dung |
        | --- | --- |
        | 1 | Ô & chữ ~~gạch~~ |

        # Phụ lục I

        Chữ của phụ lục.

        [^1]: Chú *thích*.
        """

    @Test(arguments: ["", "một", everything, String(repeating: everything + "\n\n", count: 40)])
    func `a packed body is the body`(_ text: String) {
        let body = Body(markdown: text)
        // Floating point, sets and classes have no part in a body: its description tells everything.
        #expect(String(reflecting: Body(packed: body.packed)) == String(reflecting: body))
    }

    @Test func `a long header of a column is packed once, however many cells have it`() {
        let row = "| a | b |\n"
        let table = "| \(String(repeating: "dài ", count: 5_000)) | ngắn |\n| --- | --- |\n" + String(repeating: row, count: 2_000) + "\n"
        let body = Body(markdown: table + table)
        #expect(body.packed.count < 3 * body.html.count)
        #expect(String(reflecting: Body(packed: body.packed)) == String(reflecting: body))
    }

    @Test(arguments: [0, 5_000, 1 << 30]) func `bodies come back in any order, from memory and from disk`(_ limit: Int) async throws {
        let store = BodyStore(ByteStore(limit: limit))
        let bodies = (0..<60).map { Body(markdown: "## \($0). Mục\n\n" + String(repeating: "đoạn \($0) ", count: $0)) }
        let places = try await bodies.concurrentMap(jobs: 4) { try store.add($0) }
        let found = try await Array(places.reversed()).concurrentMap(jobs: 4) { try store.body(at: $0).html }
        #expect(found.reversed() == bodies.map(\.html))
    }
}
