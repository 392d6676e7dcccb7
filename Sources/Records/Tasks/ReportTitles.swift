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
        guard let opening = opening(of: stream) else { return false }
        return !namesWork(in: opening.end..<stream.tokens.count, stream)
    }

    private static func opening(of stream: WordStream) -> PhraseTrie<Opening>.Match? {
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return nil }
        var start = max(first, Clause.enumeratorEnd(stream))
        if start < stream.tokens.count, stream.key(stream.tokens[start]) == about[...] { start += 1 }
        return openings.longestMatch(in: stream, at: start)
    }

    private static func namesWork(in tokens: Range<Int>, _ stream: WordStream) -> Bool {
        tokens.contains { work.longestMatch(in: stream, at: $0) != nil }
    }
}

extension ReportTitles {
    /// Whether a text has such a title before a colon at its head ("Về kết quả công tác tháng 6: Phòng A tham mưu …"): what it tells is no work either.
    static func isLabel(_ stream: WordStream) -> Bool {
        guard let opening = opening(of: stream), opening.value != .aim, let rest = label(stream, from: opening.end) else { return false }
        return !namesWork(in: rest, stream) && (opening.value == .result || isOfTime(rest, stream))
    }

    /// "Nhiệm vụ tháng 7: …"
    static func isLabelOfWork(_ stream: WordStream) -> Bool { label(stream, from: 0).map { namesWork(in: $0, stream) } ?? false }

    /// The tokens from `start` to the colon behind the words at the head of a text.
    private static func label(_ stream: WordStream, from start: Int) -> Range<Int>? {
        let first = max(start, Clause.enumeratorEnd(stream))
        let end = stream.tokens.indices[first...].prefix(longestLabel).first { [.colon, .stop].contains(stream.tokens[$0].kind) }
        return end.flatMap { stream.tokens[$0].kind == .colon ? first..<$0 : nil }
    }

    /// "Đánh giá:", "Hạn chế, tồn tại:", "Đánh giá kết quả quý I:"; of "Đánh giá mô hình: Phòng A thực hiện" the first word tells what is to be done.
    private static func isOfTime(_ rest: Range<Int>, _ stream: WordStream) -> Bool {
        guard let next = rest.first(where: { stream.tokens[$0].kind == .word }) else { return true }
        return openings.longestMatch(in: stream, at: next) != nil || rest.contains { times.contains(stream.key(stream.tokens[$0])) }
    }

    /// Tokens of "kết quả thực hiện các chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội 6 tháng đầu năm" before the colon.
    private static let longestLabel = 24
    private static let times = WordSet("tháng quý tuần năm kỳ")
}

extension ReportTitles {
    /// "Về tình hình thực hiện …"
    private static let about = WordStream.bareKey("về")
    /// How such a title begins.
    private enum Opening {
        /// Names results: before a colon it says so of the sentences behind it.
        case result
        /// So does this one, unless it is a verb that says what is to be done.
        case verb
        /// Tells what is aimed at or spoken of.
        case aim
    }

    private static let openings: PhraseTrie<Opening> = PhraseTrie([
        (
            .result,
            [
                "kết quả", "kết quả đạt được", "những kết quả", "đánh giá chung", "ưu điểm", "tồn tại", "những tồn tại", "những hạn chế",
                "một số tồn tại", "một số hạn chế", "kết quả thực hiện nhiệm vụ", "kết quả thực hiện các nhiệm vụ",
                "tình hình thực hiện nhiệm vụ", "tình hình thực hiện các nhiệm vụ", "theo báo cáo", "qua báo cáo",
            ]
        ),
        (
            .verb,
            [
                "đánh giá", "đánh giá tình hình", "đánh giá kết quả", "hạn chế", "nhận định", "nhận xét",
                "đánh giá kết quả thực hiện nhiệm vụ", "đánh giá tình hình thực hiện nhiệm vụ", "đánh giá việc thực hiện nhiệm vụ",
            ]
        ),
        (
            .aim,
            [
                "mục đích", "mục đích yêu cầu", "chỉ tiêu", "các chỉ tiêu", "một số chỉ tiêu", "quan điểm", "tình hình", "nguyên nhân",
                "thực trạng", "bối cảnh", "ý kiến của các", "ý kiến phát biểu", "ý kiến thảo luận", "ý kiến tham gia",
                "nội dung thảo luận", "thảo luận",
            ]
        ),
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
