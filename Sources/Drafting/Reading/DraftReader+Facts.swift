// Meeting, periods, relations and stamps of a draft.

internal import Records
internal import Source

extension DraftReader {
    private var subject: String { if case .text(let text)? = draft["trich_yeu"] { text } else { "" } }
    private var type: String { if case .text(let code)? = draft["loai"] { code } else { "" } }

    mutating func readMeeting() {
        if type == "thong_bao_ket_luan" || type == "ket_luan" { readConclusion() }
        guard type == "thong_bao_ket_luan" || type == "bao_cao" || type.hasPrefix("chuong_trinh") else { return }
        guard let (period, isPart) = pastPeriod() ?? period(in: subject) else {
            let isPlan = type == "chuong_trinh"
            return isPlan
                ? ()
                : set(
                    "ky_bao_cao", .null,
                    doubts: [Draft.Doubt(.absentInSource, vi: "trích yếu không cho biết kỳ báo cáo", en: "the title tells no period")])
        }
        let doubt = Draft.Doubt(
            vi: "trích yếu chỉ nói một phần của \(period.title)", en: "the title speaks of a part of \(period.code) only")
        set("ky_bao_cao", .text(period.code), doubts: isPart ? [doubt] : [])
    }

    private mutating func readConclusion() {
        let words = subject.words
        let keys = words.map { VietnameseText.key($0) }
        var pairs: [Draft.Pair] = []
        if let kind = meetingKind() { pairs.append(.init(name: "loai", value: .text(kind))) }
        let opening = preamble.first {
            VietnameseText.key($0.text).hasPrefix("ngay_") || VietnameseText.key($0.text).hasPrefix("vao_ngay_")
        }
        if let date = opening.flatMap({ PrintedDate(in: Array($0.text.utf8))?.date }) {
            pairs.append(.init(name: "ngay", value: .date(date)))
        }
        if let of = keys.firstIndex(of: "cua"), let at = keys[of...].firstIndex(of: "tai"), at > of + 1 {
            pairs.append(.init(name: "chu_tri", value: .text(words[(of + 1)..<at].joined(separator: " "))))
        }
        guard !pairs.isEmpty else {
            return set(
                "cuoc_hop", .null,
                doubts: [
                    Draft.Doubt(
                        .absentInSource, vi: "chưa đọc được cuộc họp: ngày, chủ trì", en: "the meeting, its date and chair, was not found")
                ])
        }
        set("cuoc_hop", .mapping(pairs))
    }

    private func meetingKind() -> String? {
        let key = VietnameseText.key(subject)
        guard key.contains("giao_ban") else { return nil }
        return key.contains("giao_ban_quy") ? "giao_ban_quy" : key.contains("giao_ban_thang") ? "giao_ban_thang" : "giao_ban"
    }

    /// "Kết quả quý III, nhiệm vụ quý IV năm 2025": a report is of what lies behind, whose year is told last.
    private func pastPeriod() -> (period: Period, isPart: Bool)? {
        let openings = [", phương hướng", " và phương hướng", ", nhiệm vụ", " và nhiệm vụ"]
        guard let end = openings.compactMap({ subject.firstRange(of: $0)?.lowerBound }).min() else { return nil }
        let head = String(subject[..<end]).words
        let year = subject.words.last { $0.utf8.count == 4 && Int($0) != nil }
        guard let year, ["quy", "thang"].contains(VietnameseText.key(head.dropLast().last ?? "")) else { return nil }
        return period(in: (head + ["năm", year]).joined(separator: " "))
    }

    /// The first period that words name; `isPart` behind "6 tháng đầu".
    private func period(in text: String) -> (period: Period, isPart: Bool)? {
        let words = text.words.map { $0.dropping(suffixes: [",", ".", ";", ")"]) }
        for start in words.indices {
            for count in [4, 3, 2] where start + count <= words.count {
                let phrase = words[start..<start + count].joined(separator: " ")
                guard ["quy", "thang", "nam"].contains(VietnameseText.key(words[start])), let period = Period(text: phrase) else {
                    continue
                }
                let before = start > 0 ? VietnameseText.key(words[start - 1]) : ""
                return (period, before == "dau" || before == "cuoi")
            }
        }
        return nil
    }
}

extension DraftReader {
    mutating func readRelations() {
        let paragraphs = preamble
        let mentions = zip(paragraphs, office.recognizer.mentions(in: paragraphs.map { Array($0.text.utf8) }))
        var byRelation: [Relation: [String]] = [:]
        for (paragraph, found) in mentions where !SubjectWords.namesParent(paragraph.text) {
            guard let (relation, start) = Self.opening(of: paragraph.text),
                case let clause = start..<OpeningClause.end(of: paragraph.text, from: start),
                let mention = found.first(where: { $0.number != nil && clause.contains($0.span.lowerBound) })
            else { continue }
            for member in [mention] + Self.others(of: relation, in: found, after: mention, before: clause.upperBound) {
                let entry = Self.entry(member)
                if byRelation[relation]?.contains(entry) != true { byRelation[relation, default: []].append(entry) }
            }
        }
        for relation in [Relation.basedOn, .implements] {
            if let entries = byRelation[relation] { set(relation.rawValue, .list(entries)) }
        }
        readParent()
    }

    /// What the paragraphs before the text proper begin with, or a sentence in them, and at which byte.
    private static func opening(of text: String) -> (Relation, start: Int)? {
        let key = VietnameseText.key(text)
        if key.hasPrefix("can_cu_") { return (.basedOn, 0) }
        if key.hasPrefix("thuc_hien_") || key.hasPrefix("trien_khai_") { return (.implements, 0) }
        return text.firstRange(of: ". Thực hiện ").map { (.implements, text.utf8.distance(from: text.startIndex, to: $0.upperBound)) }
    }

    /// Further documents that the paragraph names for itself, not as what the first one is about.
    private static func others(of relation: Relation, in found: [Mention], after first: Mention, before end: Int) -> [Mention] {
        found.filter {
            $0.number != nil && $0.span.lowerBound > first.span.lowerBound && $0.span.lowerBound < end && $0.relation == relation
                && $0.subject == nil
        }
    }

    private static func entry(_ mention: Mention) -> String {
        let number = mention.number?.notation ?? ""
        return mention.date.map { "\(number), \($0.iso)" } ?? number
    }

    private mutating func readParent() {
        guard let parent = parentParagraph else { return }
        if let mention = parentMention, mention.number != nil {
            return set(
                "kem_theo", .text(Self.entry(mention)),
                doubts: mention.remarks.map { remark in
                    let message = remark.message(mention.number?.notation ?? "")
                    return Draft.Doubt(line: parent.lines.lowerBound, vi: message.vi, en: message.en)
                })
        }
        let doubt = Draft.Doubt(
            .absentInSource, line: parent.lines.lowerBound, vi: "số của văn bản ban hành kèm còn để trống",
            en: "the number of the document it is attached to is left blank")
        set("kem_theo", .null, doubts: [doubt])
    }

    mutating func readMarks() {
        if let secrecy = header.secrecy {
            draft.secretStamp = (secrecy.value, secrecy.line)
            set("do_mat", .text(secrecy.value), printed: secrecy.printed)
        }
        if let urgency = header.urgency { set("do_khan", .text(urgency.value), printed: urgency.printed) }
        if let circulation = header.circulation { set("pham_vi_luu_hanh", .text(circulation.value), printed: circulation.printed) }
        if let mark = header.draftMark { set("trang_thai", .text("du_thao"), printed: mark.printed) }
    }
}
