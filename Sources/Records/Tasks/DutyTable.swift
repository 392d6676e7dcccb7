// The tables of a body that give out work: a column of contents and one of those who lead or do it (programmes, plans, annexes of conclusions).

import Source

/// One table as its columns are used.
struct DutyTable {
    enum Column: Hashable {
        case number, content, leader, part(Role), start, time(isLimit: Bool), other
        /// A unit of its own: its cells say what part it has in the row.
        case unit(Assignee)
    }

    /// Cells of a row by column; those merged from above and those a ditto mark stands for are there too. A list, for there are few kinds of columns, and rows by the hundred thousand.
    struct Row {
        private(set) var cells: [(column: Column, blocks: [Int])] = []
        /// The first cell of its contents, which may be no more than a ditto mark.
        var content: Int?

        subscript(column: Column) -> [Int]? { cells.first { $0.column == column }?.blocks }

        mutating func add(_ block: Int, to column: Column) {
            if let index = cells.firstIndex(where: { $0.column == column }) {
                cells[index].blocks.append(block)
            } else {
                cells.append((column, [block]))
            }
        }
    }

    /// Blocks of each row, in order.
    private(set) var rows: [Row] = []

    /// Nil for a table that gives out no work; indicators with units of measure are none.
    ///
    /// - Parameter unit: the one unit that a header names and nothing else.
    init?(_ blocks: Range<Int>, of body: Body, unit: (String) -> Assignee?) {
        let headers = Self.headers(of: body.blocks[blocks])
        let plain = headers.map { header in unit(header).map(Column.unit) ?? Self.column(header) }
        let columns = Self.endsAsLimits(Self.unitsAsDoers(Self.leadersApart(plain, headers), headers))
        guard !headers.contains(where: Self.isMeasure), !headers.contains(where: Self.isSchedule), columns.contains(.content),
            columns.contains(where: \.isResponsible)
        else {
            return nil
        }
        var kinds: [String: Column] = [:]
        for (header, column) in zip(headers, columns) { kinds[header] = kinds[header] ?? column }
        rows = DutyRows(of: body, kinds).read(blocks)
    }
}

extension DutyTable.Column {
    fileprivate var isResponsible: Bool {
        switch self {
        case .part(let role): role.isResponsible
        case .unit: true
        default: false
        }
    }
}

extension DutyTable {
    /// Texts of the columns' headers in the order in which cells have them.
    private static func headers(of blocks: ArraySlice<Body.TextBlock>) -> [String] {
        var headers: [String] = []
        for index in blocks.indices { if case .cell(let header) = blocks[index].kind, !headers.contains(header) { headers.append(header) } }
        let top = blocks.filter { $0.kind == .columnHeader }.map { String(decoding: $0.text, as: UTF8.self) }
        // Of a header of one row the order is that of its cells; columns without a cell are there too.
        return headers.allSatisfy(top.contains) && Set(top).count == top.count ? top : headers
    }

    private static func column(_ header: String) -> Column {
        let stream = WordStream(header)
        if let limit = limit(stream) { return limit }
        for index in stream.tokens.indices where stream.tokens[index].kind == .word {
            if let match = titles.longestMatch(in: stream, at: index) { return match.value }
        }
        return ColumnRole.read(header).map { .part($0) } ?? .other
    }

    /// "Bắt đầu", "Đến ngày", alone or behind "Thời gian": the first or the last day of the work.
    private static func limit(_ header: WordStream) -> Column? {
        guard let start = header.tokens.indices.first(where: { limits.longestMatch(in: header, at: $0)?.end == header.tokens.count }),
            let words = header.tokens[..<start].lastIndex(where: { $0.kind == .word })
        else { return limits.longestMatch(in: header, at: 0).flatMap { $0.end == header.tokens.count ? $0.value : nil } }
        guard let title = titles.longestMatch(in: header, at: 0), title.end == words + 1, case .time = title.value else { return nil }
        return limits.longestMatch(in: header, at: start)?.value
    }

    /// Beside a column of first days that of times tells the last ones.
    private static func endsAsLimits(_ columns: [Column]) -> [Column] {
        guard columns.contains(.start), !columns.contains(.time(isLimit: true)) else { return columns }
        return columns.map { $0 == .time(isLimit: false) ? .time(isLimit: true) : $0 }
    }

    /// "Người phụ trách" beside "Đơn vị chủ trì" is the leader who answers for the work.
    private static func leadersApart(_ columns: [Column], _ headers: [String]) -> [Column] {
        let isCharge = headers.map { holds($0, charge) }
        guard zip(columns, isCharge).contains(where: { $0.isResponsible && !$1 }) else { return columns }
        return zip(columns, isCharge).map { $0.isResponsible && $1 ? .leader : $0 }
    }

    /// A mere "Đơn vị" beside a column of times tells who does the work, where no other column does.
    private static func unitsAsDoers(_ columns: [Column], _ headers: [String]) -> [Column] {
        let hasTime = columns.contains(.time(isLimit: true)) || columns.contains(.time(isLimit: false))
        guard hasTime || isOfWork(columns, headers), !columns.contains(where: \.isResponsible) else { return columns }
        return zip(columns, headers).map { column, header in
            let stream = WordStream(header)
            return column == .other && units.longestMatch(in: stream, at: 0)?.end == stream.tokens.count ? .part(.act) : column
        }
    }

    /// Numbers, units, their work and notes: nothing else.
    private static func isOfWork(_ columns: [Column], _ headers: [String]) -> Bool {
        zip(columns, headers).allSatisfy { column, header in
            switch column {
            case .number: true
            case .content: holds(header, works)
            case .other: holds(header, units) || holds(header, notes)
            default: false
            }
        }
    }

    private static let works = PhraseTrie([(true, ["nhiệm vụ", "công việc", "đầu việc", "nội dung thực hiện"])])
    private static let notes = PhraseTrie([(true, ["ghi chú"])])

    private static func isMeasure(_ header: String) -> Bool { holds(header, measures) }

    /// Where and with whom something takes place: a table of meetings.
    private static func isSchedule(_ header: String) -> Bool { holds(header, schedules) }

    private static func holds(_ header: String, _ phrases: PhraseTrie<Bool>) -> Bool {
        let stream = WordStream(header)
        return stream.tokens.indices.contains { phrases.longestMatch(in: stream, at: $0) != nil }
    }

    private static let titles: PhraseTrie<Column> = PhraseTrie([
        (.number, ["TT", "STT", "số TT", "số thứ tự"]),
        (
            .content,
            [
                "nội dung", "nhiệm vụ", "tên nhiệm vụ", "công việc", "nội dung công việc", "nội dung nhiệm vụ", "nhiệm vụ giải pháp",
                "tên công việc",
                "đầu việc", "hoạt động", "việc", "tên đề án", "đề án", "tên văn bản", "tên chương trình", "tên kế hoạch", "tên dự án",
            ]
        ),
        (
            .leader,
            [
                "lãnh đạo", "người chỉ đạo", "lãnh đạo phụ trách", "lãnh đạo chỉ đạo", "lãnh đạo sở", "lãnh đạo sở chỉ đạo",
                "lãnh đạo theo dõi",
                "chỉ đạo",
            ]
        ),
        (
            .time(isLimit: false),
            ["thời gian", "thời gian thực hiện", "thời gian hoàn thành", "tiến độ", "hoàn thành", "thời điểm", "tiến độ thực hiện"]
        ),
        (.time(isLimit: true), ["thời hạn", "hạn hoàn thành", "hạn", "thời hạn hoàn thành"]),
        (.other, ["ghi chú", "kết quả", "sản phẩm", "căn cứ", "kết quả thực hiện", "tình hình thực hiện", "kinh phí"]),
    ])

    private static let limits: PhraseTrie<Column> = PhraseTrie([
        (.start, ["bắt đầu", "bắt đầu thực hiện", "thời điểm bắt đầu", "ngày bắt đầu", "từ", "từ ngày"]),
        (
            .time(isLimit: true),
            ["kết thúc", "kết thúc thực hiện", "thời điểm kết thúc", "ngày kết thúc", "ngày hoàn thành", "đến", "đến ngày"]
        ),
    ])
    private static let charge = PhraseTrie([(true, ["phụ trách", "theo dõi"])])
    private static let units = PhraseTrie(
        [(true, ["đơn vị", "phòng", "bộ phận", "phòng đơn vị", "phòng ban", "cơ quan", "cơ quan đơn vị", "khoa phòng"])], skipsCommas: true)
    private static let schedules = PhraseTrie([(true, ["địa điểm", "thành phần", "thành phần tham dự", "thành phần dự họp"])])
    private static let measures = PhraseTrie([(true, ["đơn vị tính", "ĐVT", "chỉ tiêu"])])
}
