// The recognised tasks of a document and the entries of its front matter -> its tasks, each with the path that names it for ever.

package import Source

package struct DutyList {
    package private(set) var duties: [Duty]
    package private(set) var diagnostics: [Diagnostic] = []
    private let body: Body
    /// Name of the document in addresses, which a written path may begin with.
    private let stem: String

    package init(_ recognised: [Duty], entries: [DutyEntry], body: Body, stem: String) {
        self.body = body
        self.stem = stem
        duties = Self.named(recognised, body)
        for entry in entries { apply(entry) }
        duties.removeAll { $0.parts.isEmpty }
    }
}

extension DutyList {
    /// Stands for the anchor of what lies in no point.
    private static let noPoint = "chung"

    /// The first of a point bears its anchor, those after it their place too; a row of a table its printed number, if no other has it.
    private static func named(_ duties: [Duty], _ body: Body) -> [Duty] {
        var counts: [String: Int] = [:]
        var taken: Set<String> = []
        return duties.map { duty in
            let anchor = duty.point.map { body.points[$0].anchor } ?? noPoint
            counts[anchor, default: 0] += 1
            let count = counts[anchor, default: 0]
            var named = duty
            named.path = duty.row.map { "\(anchor)/\($0)" } ?? (count == 1 ? anchor : "\(anchor)/\(count)")
            var next = count
            while !taken.insert(named.path).inserted {
                next += 1
                named.path = "\(anchor)/\(next)"
            }
            return named
        }
    }

    private mutating func apply(_ entry: DutyEntry) {
        let path = entry.target.map { written in
            written.value.hasPrefix(stem + "/") ? String(written.value.dropFirst(stem.count + 1)) : written.value
        }
        if let path, let index = duties.firstIndex(where: { $0.path == path }) {
            return correct(index, by: entry)
        }
        if let target = entry.target, entry.text == nil || entry.isDropped { return warnUnknown(target) }
        add(entry, path)
    }

    private mutating func correct(_ index: Int, by entry: DutyEntry) {
        var duty = duties[index]
        duty.stated = entry.location
        if let text = entry.text { duty.text = text }
        if let leaders = entry.leaders { duty.leaders = leaders }
        if let deadlines = entry.deadlines { duty.deadlines = deadlines }
        let stated = [(entry.leads, Role.lead), (entry.supports, .support), (entry.reportsTo, .collect)]
        for (assignees, role) in stated {
            guard let assignees else { continue }
            duty.parts.removeAll { role == .lead ? $0.role.isResponsible : $0.role == role }
            duty.parts += assignees.map { Duty.Part($0, role) }
        }
        if entry.isDropped { duty.parts = [] }
        duties[index] = duty
    }

    private mutating func add(_ entry: DutyEntry, _ path: String?) {
        for (field, isMissing) in [("noi_dung", entry.text == nil), ("chu_tri", entry.leads?.isEmpty ?? true)] where isMissing {
            diagnostics.append(
                .missingField(
                    field, of: LocalizedText(vi: "mục của “nhiem_vu”", en: "an entry of “nhiem_vu”"), at: entry.location))
        }
        guard let text = entry.text, entry.leads?.isEmpty == false else { return }
        var holder: Int?
        if let point = entry.point { holder = index(ofPoint: point) }
        let anchor = holder.map { body.points[$0].anchor } ?? Self.noPoint
        let count = duties.count { $0.path.hasPrefix("\(anchor)/them-") } + 1
        let given = path.map { $0.split(separator: "/").map { VietnameseText.slug(String($0)) }.joined(separator: "/") }
        duties.append(Duty(path: given ?? "\(anchor)/them-\(count)", point: holder, text: text, parts: [], leaders: [], deadlines: []))
        correct(duties.count - 1, by: entry)
    }

    private mutating func index(ofPoint written: Located<String>) -> Int? {
        let slug = VietnameseText.slug(written.value)
        if let found = body.points.firstIndex(where: { $0.anchor == slug || $0.anchor == "muc-\(slug)" }) { return found }
        diagnostics.append(
            .warning(
                .unknownTask, at: written.location, vi: "văn bản không có mục “\(written.value)”",
                en: "the document has no point “\(written.value)”",
                hint: NearestName.hint(slug, in: body.points.map(\.anchor))))
        return nil
    }

    private mutating func warnUnknown(_ target: Located<String>) {
        diagnostics.append(.unknownTask(target.value, known: duties.map(\.path), at: target.location))
    }
}

extension Diagnostic {
    /// A task is named that is none.
    static func unknownTask(_ written: String, known: [String], at location: SourceLocation) -> Diagnostic {
        .warning(
            .unknownTask, at: location, vi: "không có nhiệm vụ “\(written)”", en: "there is no task “\(written)”",
            hint: NearestName.hint(written, in: known)
                ?? LocalizedText(vi: "xem mã nhiệm vụ bằng “vanthu tasks”", en: "see the ids of tasks with “vanthu tasks”"))
    }
}
