// Times of events are no deadlines: "chuẩn bị nội dung làm việc với Đoàn công tác vào ngày 18/9", "Lễ khai giảng tổ chức vào sáng ngày 05/9".

extension DeadlineReader {
    /// Whether a moment behind "vào", "diễn ra", "từ … đến" is when something takes place that the work is only for.
    ///
    /// "Tổ chức hội nghị vào ngày 26/4" is work for that day.
    func tellsOfEvent(_ cue: DeadlineCue, _ start: Int, _ moment: Moment) -> Bool {
        switch cue {
        case .at:
            // "tham mưu tổ chức hội nghị (dự kiến 14h00 ngày 23/12)"
            if start > 0, stream.tokens[start - 1].kind == .open, namesEvent(before: start - 1) { return true }
            if isPlannedInBrackets(start) { return true }
            if moment.time != nil, presides(before: start) { return true }
        case .within where areSeveral(start): break
        case .within: return isPlanned(start)
        case .from, .until:
            guard let opening = cue.isFrom ? start : rangeStart(before: start) else { return false }
            // "theo lịch thời vụ (từ ngày … đến ngày …)": when that is.
            if opening > 0, stream.tokens[opening - 1].kind == .open { return true }
            if isSpanOfBan(opening) { return true }
        case .label: return isAppointment(behind: moment)
        default: return false
        }
        let begin = clauseStart(before: start)
        if Self.schedules.longestMatch(in: stream, at: begin) != nil { return true }
        if case .from = cue, let before = Self.takesPlace.longestMatch(in: stream, at: max(begin, start - 2)), before.end == start {
            return true
        }
        for index in (begin..<start).reversed() where stream.tokens[index].kind == .word {
            if Self.deliveries.longestMatch(in: stream, at: index) != nil { return false }
            guard let event = Self.events.longestMatch(in: stream, at: index) else { continue }
            return event.value || index - begin <= 1 || isServed(index, from: begin)
        }
        return false
    }

    /// "trong các ngày 14 và 15/3"
    private func areSeveral(_ start: Int) -> Bool { UnitWords.all == moments.key(start + 1) }

    /// "chủ trì họp dân vào 14h00 ngày 17/9": the hour of the meeting.
    private func presides(before start: Int) -> Bool {
        (clauseStart(before: start)..<start).contains { Self.presiding.longestMatch(in: stream, at: $0) != nil }
    }

    private static let presiding = PhraseTrie([
        (
            true,
            [
                "chủ trì họp", "chủ trì cuộc họp", "chủ trì buổi", "chủ trì làm việc", "chủ trì hội nghị", "chủ trì phiên họp",
                "đối thoại với",
            ]
        )
    ])

    /// "(dự kiến tổ chức vào ngày 10/10)" behind the name of an event.
    private func isPlannedInBrackets(_ start: Int) -> Bool {
        (max(1, start - Self.longestPlan)..<max(1, start)).contains { index in
            stream.tokens[index - 1].kind == .open && Self.planned.longestMatch(in: stream, at: index)?.end == start
        }
    }

    /// Tokens of "dự kiến khai mạc".
    private static let longestPlan = 4

    private func namesEvent(before index: Int) -> Bool {
        (clauseStart(before: index)..<index).contains { Self.events.longestMatch(in: stream, at: $0) != nil }
    }

    /// "chuẩn bị phiên giải trình, dự kiến tổ chức trong tháng 01/2026": when that takes place for which the work is done.
    private func isPlanned(_ start: Int) -> Bool {
        guard Self.planned.longestMatch(in: stream, at: max(0, start - 4))?.end == start else { return false }
        return (clauseStart(before: start)..<start).contains { Self.preparing.longestMatch(in: stream, at: $0) != nil }
    }

    private static let planned = PhraseTrie([(true, ["dự kiến tổ chức", "dự kiến diễn ra", "dự kiến khai mạc", "dự kiến tiến hành"])])
    private static let preparing = PhraseTrie([(true, ["chuẩn bị", "phục vụ", "tham gia", "tham dự"])])

    /// "từ ngày 09/4" of "từ ngày 09/4 đến ngày 11/4".
    private func rangeStart(before start: Int) -> Int? {
        // "đến hết" is a cue, and so is its "hết".
        let end = moments.key(start - 1) == Self.until ? start - 1 : start
        return (max(0, end - 9)..<end).first { moments.key($0) == Self.from && moments.read(at: $0 + 1)?.end == end }
    }

    private static let from = WordStream.bareKey("từ")
    private static let until = WordStream.bareKey("đến")

    /// "Thời gian: 08h00 ngày 26/4; địa điểm: …"
    private func isAppointment(behind moment: Moment) -> Bool {
        guard moment.time != nil else { return false }
        return stream.tokens.indices[min(moment.end, stream.tokens.count)...].prefix(3).contains {
            Self.places.longestMatch(in: stream, at: $0) != nil
        }
    }

    /// Work that is done for an event stands before it.
    private func isServed(_ event: Int, from begin: Int) -> Bool {
        (max(begin, event - 8)..<event).contains { Self.services.longestMatch(in: stream, at: $0) != nil }
    }

    /// "… báo cáo UBND xã ngày 20/4.": the day at the end of what is handed in, not that of a numbered document.
    func handed(_ start: Int, in tokens: Range<Int>) -> Located? {
        guard moments.key(start) == MomentReader.Words.day, let reference = moments.reference, let day = moments.read(at: start),
            day.form == .day, day.last >= reference,
            day.end >= stream.tokens.count || [.stop, .comma].contains(stream.tokens[day.end].kind)
        else { return nil }
        for index in (max(tokens.lowerBound, start - Self.longestReceiver)..<start).reversed() {
            guard stream.tokens[index].kind == .word, moments.number(index) == nil, !Self.owning.contains(moments.key(index)) else {
                return nil
            }
            guard let verb = Self.handing.longestMatch(in: stream, at: index) else { continue }
            let isName = index > 0 && stream.tokens[index].isCapitalized && stream.tokens[index - 1].kind == .word
            return isName || verb.end > start
                ? nil
                : Located(
                    Deadline(kind: .on, date: day.last, time: day.time, words: words(start..<day.end)), start..<day.end)
        }
        return nil
    }

    /// Tokens between "báo cáo" and its day: "kết quả cho Chủ tịch UBND xã".
    private static let longestReceiver = 10
    /// "báo cáo của UBND xã ngày 20/4", "báo cáo tại cuộc họp ngày 20/4", "trình Hội đồng họp ngày 20/4": whose or which it is.
    private static let owning = WordSet("của tại họp")
    private static let handing = PhraseTrie([(true, ["báo cáo", "gửi", "trình", "nộp", "hoàn trả"])])

    /// How far back a clause is searched, so that the work stays linear.
    private static let reach = 30

    private func clauseStart(before index: Int) -> Int {
        let floor = max(0, index - Self.reach)
        return (floor..<index).last { [.stop, .colon].contains(stream.tokens[$0].kind) }.map { $0 + 1 } ?? floor
    }

    /// "Thời gian tổ chức Hội thi dự kiến từ ngày 12/11 đến ngày 14/11."
    private static let schedules = PhraseTrie([(true, ["thời gian tổ chức", "thời gian diễn ra", "lịch tổ chức"])])
    private static let takesPlace = PhraseTrie([(true, ["diễn ra"])])
    private static let places = PhraseTrie([(true, ["địa điểm", "tại"])])
    private static let deliveries = PhraseTrie([
        (true, ["gửi", "trình", "báo cáo", "nộp", "hoàn thành", "xong", "ban hành", "phát hành", "thông báo", "khởi công", "bàn giao"])
    ])
    private static let services = PhraseTrie([
        (true, ["chuẩn bị", "phục vụ", "tham dự", "dự", "tham gia", "để", "đón", "tiếp", "tiếp đón", "trước", "tại", "cho", "phát biểu"])
    ])
    /// What takes place; true: always when it is said.
    private static let events: PhraseTrie<Bool> = PhraseTrie([
        (true, ["làm việc với", "diễn ra", "lịch trực", "danh sách trực", "kế hoạch trực", "phương án trực", "sẽ họp"]),
        (
            false,
            [
                "hội nghị", "hội thảo", "lễ", "buổi lễ", "cuộc họp", "buổi làm việc", "kỳ họp", "phiên họp", "đại hội", "ngày hội",
                "hội thi",
                "cuộc thi", "kỳ thi", "hội diễn", "giải", "khai mạc", "khai giảng", "bế mạc", "tọa đàm", "họp báo", "diễn đàn", "sự kiện",
                "đoàn công tác", "đoàn giám sát", "đoàn kiểm tra", "chuyến công tác", "đón đoàn",
                "tiếp đoàn", "tiếp đón đoàn", "đón tiếp đoàn", "đoàn phúc tra", "đoàn thẩm định", "đoàn khảo sát", "đoàn doanh nghiệp",
                "ngày bầu cử", "diễn tập",
            ]
        ),
    ])
}
