import Source
import Testing

@Suite struct DiagnosticListTests {
    private func warning(_ code: Code, _ line: Int, file: String = "a.md") -> Diagnostic {
        .warning(code, at: SourceLocation(file: file, line: line, column: 1), vi: "dòng \(line)", en: "line \(line)")
    }

    @Test func `the first hundred of a kind are kept and the rest are counted at the last of them`() {
        var list = DiagnosticList()
        for line in 1...350 { list.append(warning(.rawHTML, line)) }
        #expect(list.all.count == 101)
        #expect(list.all.last?.location?.line == 100 && list.all.last?.code == .rawHTML)
        #expect(list.all.contains { $0.message.vi == "sau chỗ này còn 250 chỗ cùng loại trong tệp" })
    }

    @Test func `kinds and files are counted apart`() {
        var list = DiagnosticList()
        for line in 1...100 {
            list.append(warning(.rawHTML, line))
            list.append(warning(.unsafeLink, line))
            list.append(warning(.rawHTML, line, file: "b.md"))
        }
        #expect(list.all.count == 300 && list.all == list.all.sorted())
    }

    @Test func `one that is not admitted counts without being made`() {
        var list = DiagnosticList()
        var made = 0
        for line in 1...1_000 where list.admits(.rawHTML, in: "a.md") {
            made += 1
            list.append(warning(.rawHTML, line))
        }
        #expect(made == 100)
        #expect(list.all.contains { $0.message.en == "900 more of this kind follow in the file" })
    }
}
