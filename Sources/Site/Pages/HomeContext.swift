// The home page: search, the newest conclusion, the newest documents, this quarter, departments and types.
internal import Records
internal import Source

extension Portal {
    func homeContext() -> Value {
        let description =
            "Văn bản của \(agencyName): tìm theo số, nội dung, người ký; xem theo đơn vị, theo quý. \(registry.indexes.all.count) văn bản."
        let frame = PageFrame(title: settings.name, description: description, path: "/", linked: .subject(linkedHome()))
        let indexes = registry.indexes
        let hasMore = indexes.all.count > Self.newestCount
        return frame.context(
            in: self,
            [
                "moi_nhat": items(Array(indexes.all.prefix(Self.newestCount))),
                "tat_ca": hasMore
                    ? Named(name: "Tất cả văn bản", path: "/van-ban/", count: indexes.all.count).countedContext(in: self) : .null,
                "ket_luan": newestConclusion(), "quy_nay": quarterAtAGlance(),
                "cac_quy": .list(quarterList().prefix(8).map { $0.countedContext(in: self) }),
                "don_vi": .list(departmentList().map { $0.countedContext(in: self) }),
                "loai": .list(typeList().map { $0.countedContext(in: self) }),
                "vi_du": .list(exampleQueries().map { ["cau": .text($0), "dia_chi": .text(link("/tim-kiem/?q=\($0.percentEncoded)"))] }),
                "sap_den": dueNext(Array(tasks.tasks.indices), shown: TaskList.shownAtHome),
                "tat_ca_nhiem_vu": .optional(tasks.tasks.isEmpty ? nil : link(TaskList.root)),
            ])
    }
}

extension Portal {
    private func newestConclusion() -> Value {
        guard let document = registry.indexes.all.lazy.map({ registry.documents[$0] }).first(where: isMeetingConclusion) else {
            return .null
        }
        let periods = document.metadata.reportPeriods.map(\.title).joined(separator: ", ")
        return [
            "so": .optional(document.number), "dia_chi": .text(link(document.path)), "trich_yeu": .text(document.subject),
            "ngay": .optional(document.date?.vietnamese), "ky": .optional(periods.isEmpty ? nil : periods),
            "loai": .text(document.typeName),
        ]
    }

    /// Of a regular meeting (giao ban) by its own words, by its type where they do not say which meeting it was.
    func isMeetingConclusion(_ document: HeldDocument) -> Bool {
        document.metadata.meeting?.kind.map { $0.hasPrefix("giao_ban") } ?? (document.type.code == "thong_bao_ket_luan")
    }

    /// The quarter of today where it has documents, else the newest that has.
    private func quarterAtAGlance() -> Value {
        let indexes = registry.indexes
        let today = Quarter(of: today)
        guard let quarter = indexes.quarters.last(where: { $0 <= today }) ?? indexes.quarters.first else { return .null }
        return [
            "ten": .text(quarter.title), "dia_chi": .text(link(Self.path(of: quarter))),
            "ban_hanh": .number(issued(in: quarter).count),
            "ve_ky": .number(indexes.about[quarter]?.count ?? 0), "viec": .number(indexes.due[quarter]?.count ?? 0),
        ]
    }

    private static let newestCount = 10

    /// Queries that find something here: the number cited most, words without accents, a signer.
    private func exampleQueries() -> [String] {
        let counts = registry.references.indices.map { registry.citations(of: $0).count }
        let number = registry.references.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }.map { registry.references[$0].number }
        let signer = registry.indexes.all.lazy.compactMap { registry.documents[$0].metadata.signer?.name }.first
        return [number, wordsWithoutAccents(), signer].compactMap { $0 }
    }

    /// A subject that titles speak of, else the type of the newest document.
    private func wordsWithoutAccents() -> String? {
        let subject = "chuyen doi so"
        let newest = registry.indexes.all.prefix(100).map { registry.documents[$0] }
        if newest.contains(where: { VietnameseText.folded($0.subject).contains(subject) }) { return subject }
        return newest.first.map { VietnameseText.folded($0.type.name) }
    }
}
