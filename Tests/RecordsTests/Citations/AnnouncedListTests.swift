// "Bãi bỏ các văn bản sau:" and the list below it.

import Source
import Testing

@testable import Records

struct AnnouncedListTests {
    /// Canonical number and relation of every mention, in order.
    private func relations(_ markdown: String) -> [String] {
        let body = MarkdownParser.parse(SourceText(file: "a.md", bytes: Array(markdown.utf8)), from: 0).body
        let found = NumberFixtures.recognizer.mentions(in: body.blocks.map(\.text))
        return AnnouncedLists(body: body).related(found).joined().compactMap { mention in
            mention.number.map { "\($0.notation) \(mention.isIntended ? "intended " : "")\(mention.relation)" }
        }
    }

    @Test(arguments: [
        ("Thông tư này thay thế các văn bản sau:", "replaces"), ("Bãi bỏ các Quyết định sau đây:", "repeals"),
        ("Thông tư này có hiệu lực thi hành kể từ ngày 06 tháng 10 năm 2020 và thay thế các Thông tư sau đây:", "replaces"),
        ("Bãi bỏ toàn bộ 02 văn bản quy phạm pháp luật do Ủy ban nhân dân tỉnh ban hành, gồm:", "repeals"),
        ("Kể từ ngày Thông tư này có hiệu lực, các văn bản sau hết hiệu lực thi hành:", "expires"),
        ("Sửa đổi, bổ sung một số điều của các Nghị định sau:", "amends"),
        ("Đề nghị Ủy ban nhân dân tỉnh bãi bỏ các văn bản sau:", "intended intendsToRepeal"),
        ("Rà soát, thay thế các văn bản sau:", "intended replaces"),
    ])
    func `the line above a list tells the relation of its members`(line: String, relation: String) {
        let expected = ["12/2010/QĐ-UBND \(relation)", "15/2012/QĐ-UBND \(relation)"]
        let documents = ["Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010;", "Quyết định số 15/2012/QĐ-UBND ngày 06/6/2012."]
        #expect(relations("2. \(line)\n\na) \(documents[0])\n\nb) \(documents[1])\n") == expected)
        #expect(relations("\(line)\n\n- \(documents[0])\n- \(documents[1])\n") == expected)
        #expect(relations("Điều 1. \(line)\n\n1. \(documents[0])\n\n2. \(documents[1])\n") == expected)
    }

    @Test(arguments: [
        "Hồ sơ thay thế bao gồm:", "Tiêu chí thay thế thành viên Hội đồng trong các trường hợp sau:", "Thực hiện các nhiệm vụ sau:",
        "Quyết định số 99/2020/QĐ-UBND bãi bỏ các văn bản sau:", "Không bãi bỏ các văn bản sau:", "Các văn bản sau vẫn còn hiệu lực:",
        "Căn cứ vào một hoặc các quy định sau:", "Không thực hiện các văn bản quy phạm pháp luật sau đây:",
        "Thay thế danh mục thiết bị của Quyết định này gồm:",
    ])
    func `a line that tells of no act on documents gives its list none`(line: String) {
        let found = relations("1. \(line)\n\na) Quyết định số 12/2010/QĐ-UBND ngày 05/5/2010.\n")
        #expect(found.last == "12/2010/QĐ-UBND cites")
    }

    @Test func `the list ends with its point, and in a body without points with the first block that begins otherwise`() {
        let inPoint =
            "1. Bãi bỏ các văn bản sau:\n\na) Quyết định số 12/2010/QĐ-UBND.\n\n2. Quyết định số 13/2010/QĐ-UBND vẫn có hiệu lực.\n"
        #expect(relations(inPoint) == ["12/2010/QĐ-UBND repeals", "13/2010/QĐ-UBND cites"])
        let plain =
            "Bãi bỏ các văn bản sau:\n\n- Quyết định số 12/2010/QĐ-UBND.\n\nNơi nhận: như trên.\n\nQuyết định số 13/2010/QĐ-UBND vẫn có hiệu lực.\n"
        #expect(relations(plain) == ["12/2010/QĐ-UBND repeals", "13/2010/QĐ-UBND cites"])
    }

    @Test func `of a member only what the act is done to takes the relation`() {
        let text = """
            2. Bãi bỏ các văn bản sau:

            a) Quyết định số 12/2010/QĐ-UBND và Quyết định số 14/2010/QĐ-UBND sửa đổi, bổ sung một số điều của Quyết định số 11/2009/QĐ-UBND;

            b) Khoản 2, khoản 3 Điều 1 Quyết định số 16/2011/QĐ-UBND;

            c) Các văn bản khác trái với Quyết định số 17/2011/QĐ-UBND.
            """
        let expected = [
            "12/2010/QĐ-UBND repeals", "14/2010/QĐ-UBND repeals", "11/2009/QĐ-UBND amends", "16/2011/QĐ-UBND amends",
            "17/2011/QĐ-UBND cites",
        ]
        #expect(relations(text) == expected)
    }
}
