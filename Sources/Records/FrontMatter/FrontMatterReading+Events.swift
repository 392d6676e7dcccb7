// Reads the meeting, the events and the original files of a document.
import Source

extension FrontMatterReading {
    mutating func readMeeting(_ node: YAMLNode) {
        let known = ["loai", "ngay", "chu_tri", "dia_diem", "thanh_phan"]
        guard let fields = values.mapping(node, "cuoc_hop", known: known) else { return }
        metadata.meeting = Meeting(
            kind: fields["loai"].flatMap { values.text($0, "loai") }.map { VietnameseText.key($0.value) },
            date: fields["ngay"].flatMap { values.date($0, "ngay")?.value },
            chair: fields["chu_tri"].flatMap { values.text($0, "chu_tri")?.value },
            place: fields["dia_diem"].flatMap { values.text($0, "dia_diem")?.value },
            participants: fields["thanh_phan"].map { values.texts($0, "thanh_phan").map(\.value) } ?? [])
    }

    mutating func readEvents(_ node: YAMLNode) {
        let entries = if case .mapping = node.content { [node] } else { ValueReader.elements(node) }
        for entry in entries {
            guard let fields = values.mapping(entry, "su_kien", known: ["bat_dau", "dia_diem", "noi_dung"]) else { continue }
            let place = fields["dia_diem"].flatMap { values.text($0, "dia_diem")?.value }
            let content = fields["noi_dung"].flatMap { values.text($0, "noi_dung")?.value }
            guard let start = fields["bat_dau"] else {
                values.report(
                    .missingField("bat_dau", of: LocalizedText(vi: "mục của “su_kien”", en: "an entry of “su_kien”"), at: entry.location))
                continue
            }
            if let start = moment(start) { metadata.events.append(ProgrammeEvent(start: start, place: place, content: content)) }
        }
    }

    /// A date, or a date and a time as `2025-08-14T14:00+07:00`; the date is given back in ISO form.
    private mutating func moment(_ node: YAMLNode) -> String? {
        guard let text = values.text(node, "bat_dau") else { return nil }
        let parts = text.value.split(maxSplits: 1) { $0 == "T" || $0 == "t" || $0 == " " }
        guard let day = parts.first, let date = CalendarDate(text: String(day)), parts.count == 1 || Self.isTime(parts[1]) else {
            values.report(
                .error(
                    .invalidDate, at: text.location, vi: "“\(text.value)” không đọc được thành ngày, giờ",
                    en: "“\(text.value)” cannot be read as a date and time",
                    hint: LocalizedText(vi: "viết 2025-08-14T14:00 hoặc 14/8/2025", en: "write 2025-08-14T14:00 or 14/8/2025")))
            return nil
        }
        return parts.count == 1 ? date.iso : "\(date.iso)T\(parts[1])"
    }

    /// `14:00`, `14:00:30`, with `Z` or `+07:00` behind.
    private static func isTime(_ text: Substring) -> Bool {
        let zoneStart = text.firstIndex { "Zz+-".contains($0) } ?? text.endIndex
        let zone = text[zoneStart...]
        guard zone.isEmpty || zone == "Z" || zone == "z" || isClock(zone.dropFirst(), parts: 2...2) else { return false }
        return isClock(text[..<zoneStart], parts: 2...3)
    }

    private static func isClock(_ text: Substring, parts allowed: ClosedRange<Int>) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard allowed.contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isDigit) })
        else {
            return false
        }
        let numbers = parts.compactMap { Int($0) }
        return numbers[0] < 24 && numbers.dropFirst().allSatisfy { $0 < 60 }
    }

    /// Paths, or entries `{duong_dan, sha256, ky_so}`.
    mutating func readAttachments(_ node: YAMLNode) {
        let entries = if case .mapping = node.content { [node] } else { ValueReader.elements(node) }
        for entry in entries {
            guard case .mapping = entry.content else {
                if let path = values.text(entry, "tep_goc") { attach(path, sha256: nil, isSigned: false) }
                continue
            }
            guard let fields = values.mapping(entry, "tep_goc", known: ["duong_dan", "sha256", "ky_so"]) else { continue }
            let sha256 = fields["sha256"].flatMap { digest($0) }
            let isSigned = fields["ky_so"].flatMap { values.bool($0, "ky_so") } ?? false
            guard let path = fields["duong_dan"] else {
                values.report(
                    .missingField("duong_dan", of: LocalizedText(vi: "mục của “tep_goc”", en: "an entry of “tep_goc”"), at: entry.location))
                continue
            }
            if let path = values.text(path, "duong_dan") { attach(path, sha256: sha256, isSigned: isSigned) }
        }
    }

    private mutating func attach(_ path: Located<String>, sha256: String?, isSigned: Bool) {
        let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(".."), parts.first?.isEmpty == false, !path.value.contains("\\"), !path.value.contains("://") else {
            values.report(
                .error(
                    .unreadableAttachment, at: path.location, vi: "“\(path.value)” không nằm trong thư mục của văn bản",
                    en: "“\(path.value)” is not inside the folder of the document",
                    hint: LocalizedText(vi: "đặt tệp cạnh văn bản và ghi tên tệp", en: "put the file beside the document and give its name")
                ))
            return
        }
        metadata.attachments.append(Attachment(path: path.value, sha256: sha256, isSigned: isSigned, location: path.location))
    }

    private mutating func digest(_ node: YAMLNode) -> String? {
        guard let text = values.text(node, "sha256") else { return nil }
        let digest = VietnameseText.lowercased(text.value)
        guard SHA256.digest(hex: Array(digest.utf8)[...]) != nil else {
            values.reportType(node, "sha256", vi: "64 chữ số hệ 16", en: "64 hexadecimal digits")
            return nil
        }
        return digest
    }
}
