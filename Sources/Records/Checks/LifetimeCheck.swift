// C9: a department named in a text of a day on which it did not exist.

import Source

enum LifetimeCheck {
    /// Each department once, at its first mention. Nothing is said of a document without a date, nor of the drafting department, which front
    /// matter is told of.
    static func run(
        metadata: DocumentMetadata, body: Body, places: BlockPlaces, mentions: [DepartmentMention], departments: [Department]
    ) -> [Diagnostic] {
        guard let date = metadata.issuedOn?.value ?? metadata.estimatedFrom else { return [] }
        var seen = Set([metadata.drafter?.value].compactMap(\.self))
        var found: [Diagnostic] = []
        for mention in mentions {
            guard let department = outside(mention.code, date, departments), seen.insert(department.code).inserted else { continue }
            let block = body.blocks[mention.block]
            let name = String(decoding: block.text[mention.range], as: UTF8.self)
            found.append(diagnostic(department, name: name, date, departments, at: places.location(block, mention.range)))
        }
        return found
    }
}

extension LifetimeCheck {
    private static func outside(_ code: String, _ date: CalendarDate, _ departments: [Department]) -> Department? {
        guard let department = departments.first(where: { $0.code == code }), !department.exists(on: date) else { return nil }
        return department
    }

    private static func diagnostic(
        _ department: Department, name: String, _ date: CalendarDate, _ departments: [Department], at location: SourceLocation
    ) -> Diagnostic {
        let vi: String
        let en: String
        if let through = department.through, through < date {
            vi = "chỉ tồn tại đến ngày \(through.vietnamese)"
            en = "existed only until \(through.iso)"
        } else {
            vi = "chỉ có từ ngày \(department.from?.vietnamese ?? "")"
            en = "exists only from \(department.from?.iso ?? "")"
        }
        return .warning(
            .outsideLifetime, at: location, vi: "“\(name)” \(vi), văn bản đề ngày \(date.vietnamese)",
            en: "“\(name)” \(en), the document is dated \(date.iso)", hint: hint(department, date, departments),
            notes: department.location.map {
                [.init(LocalizedText(vi: "đơn vị được khai báo ở đây", en: "the department is declared here"), at: $0)]
            } ?? [])
    }

    /// Names the successor or predecessor that existed on the day.
    private static func hint(_ department: Department, _ date: CalendarDate, _ departments: [Department]) -> LocalizedText? {
        let related = departments.filter {
            ($0.successors.contains(department.code) || department.successors.contains($0.code)) && $0.exists(on: date)
        }
        guard let other = related.first else { return nil }
        return LocalizedText(vi: "có phải “\(other.name)”?", en: "did you mean “\(other.name)”?")
    }
}
