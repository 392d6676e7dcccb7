// Titles under which a document tells how things are or what it aims at ("Đánh giá chung", "Kết quả đạt được", "Mục đích, yêu cầu"): whoever is named
// below them has done something or is told of it.

import Source

enum ReportTitles {
    /// For each block whether its point, or one that holds it, bears such a title. A numbered line is a title where it is not a sentence; what
    /// stands beside it, rather than in its point, is below it too.
    static func reports(_ body: Body) -> [Bool] {
        var isTitle = body.points.map { $0.headingLevel != nil }
        var seen = PointSet(of: body)
        for block in body.blocks {
            if let point = block.point, seen.insert(point) { isTitle[point] = isTitle[point] || block.isTitle }
        }
        let points = reports(body, isTitle)
        var head: Int?
        return body.blocks.map { block in
            if let point = block.point, isTitle[point], body.points[point].headingLevel == nil {
                head = point
            } else if let title = head, body.points[title].parent == block.point {
                return points[title]
            } else {
                head = nil
            }
            return block.point.map { points[$0] } ?? false
        }
    }

    private static func reports(_ body: Body, _ isTitle: [Bool]) -> [Bool] {
        var result: [Bool] = []
        result.reserveCapacity(body.points.count)
        var title = WordStream("")
        for (index, point) in body.points.enumerated() {
            let isInside = point.parent.map { $0 < index && result[$0] } ?? false
            result.append(isInside || isTitle[index] && tellsOfState(point.title, &title))
        }
        return result
    }

    /// - Parameter stream: takes the words of the title.
    private static func tellsOfState(_ title: String, _ stream: inout WordStream) -> Bool {
        stream.read(Array(title.utf8))
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return false }
        var start = max(first, Clause.enumeratorEnd(stream))
        if start < stream.tokens.count, stream.key(stream.tokens[start]) == about[...] { start += 1 }
        guard let opening = openings.longestMatch(in: stream, at: start) else { return false }
        return !stream.tokens.indices[opening.end...].contains { work.longestMatch(in: stream, at: $0) != nil }
    }
}

extension ReportTitles {
    /// "Về tình hình thực hiện …"
    private static let about = WordStream.bareKey("về")
    private static let openings = PhraseTrie([
        (
            true,
            [
                "mục đích", "mục đích yêu cầu", "chỉ tiêu", "các chỉ tiêu", "một số chỉ tiêu", "quan điểm", "đánh giá",
                "đánh giá chung", "đánh giá tình hình", "đánh giá kết quả", "kết quả",
                "kết quả đạt được", "những kết quả", "tình hình", "ưu điểm", "tồn tại", "hạn chế", "những tồn tại",
                "những hạn chế", "một số tồn tại", "một số hạn chế", "nguyên nhân", "nhận định", "nhận xét", "thực trạng", "bối cảnh",
                "ý kiến của các", "ý kiến phát biểu", "ý kiến thảo luận", "ý kiến tham gia", "nội dung thảo luận", "thảo luận",
                "đánh giá kết quả thực hiện nhiệm vụ", "đánh giá tình hình thực hiện nhiệm vụ", "đánh giá việc thực hiện nhiệm vụ",
                "kết quả thực hiện nhiệm vụ", "kết quả thực hiện các nhiệm vụ", "tình hình thực hiện nhiệm vụ",
                "tình hình thực hiện các nhiệm vụ",
            ]
        )
    ])

    /// A title that goes on to speak of these holds work too ("Kết quả tháng 5 và nhiệm vụ tháng 6").
    private static let work = PhraseTrie([
        (true, ["nhiệm vụ", "giải pháp", "phương hướng", "chỉ đạo", "kết luận", "triển khai", "kế hoạch", "chương trình", "phân công"])
    ])
}

extension Body.TextBlock {
    /// A heading, or a line that is not long and that no mark of a sentence ends.
    var isTitle: Bool {
        if kind == .heading { return true }
        guard let end = text.last(where: { $0 > 0x20 }), text.count <= Self.longestTitle else { return false }
        return !".;,!?".utf8.contains(end)
    }

    /// Bytes of the longest line that may be one.
    private static let longestTitle = 320
}
