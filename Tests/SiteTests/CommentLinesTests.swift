import Testing

@testable import Site

@Suite struct CommentLinesTests {
    @Test func `lines that are comments go, all others stay`() {
        let script = """
            // What it does.
            export const place = "https://host/"; // as asked
              /** One line. */
            /** Begins */ const one = 1;
            /* kept */
            const half = 4 / 2; /** two */

            //
            """
        let expected = """
            export const place = "https://host/"; // as asked
            /** Begins */ const one = 1;
            /* kept */
            const half = 4 / 2; /** two */

            """
        #expect(String(decoding: CommentLines.removed(from: Array(script.utf8)), as: UTF8.self) == expected)
    }
}
