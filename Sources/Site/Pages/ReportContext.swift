// "Sức khoẻ cổng": every warning of the build, counted by kind with what to do first, then by file, the worst first.
internal import Records
internal import Source

/// The warnings of one file.
private struct ReportedFile {
    /// As diagnostics name it; nil for warnings that belong to none.
    var file: String?
    /// By place.
    var warnings: [Diagnostic]
    /// How many there are of each concern, most urgent first.
    var counts: [Int]

    init(file: String?, warnings: [Diagnostic]) {
        (self.file, self.warnings) = (file, warnings)
        counts = ReportConcern.allCases.map { concern in warnings.count { ReportConcern($0.code) == concern } }
    }

    static func isWorse(_ a: ReportedFile, _ b: ReportedFile) -> Bool {
        if a.counts != b.counts { return b.counts.lexicographicallyPrecedes(a.counts) }
        return (a.file ?? "") < (b.file ?? "")
    }
}

extension Portal {
    /// What keeps the page light however much there is to say: 2,000 warnings at most.
    private static let shownFiles = 100
    private static let shownWarnings = 20

    func reportContext() -> Value {
        let frame = PageFrame(
            title: "Sức khoẻ cổng",
            description: "\(warnings.count) điều cần rà soát trong nội dung của \(settings.name), theo loại và theo văn bản.",
            path: "/suc-khoe/")
        let files = Dictionary(grouping: warnings, by: \.location?.file).map(ReportedFile.init).sorted(by: ReportedFile.isWorse)
        let hidden = files.dropFirst(Self.shownFiles)
        let documents = Dictionary(registry.documents.indices.map { (registry.documents[$0].document.file, $0) }) { first, _ in first }
        return frame.context(
            in: self,
            [
                "tong_canh_bao": .number(warnings.count), "tong_tep": .number(files.count), "thong_ke": .list(statistics()),
                "muc_do": .list(ReportConcern.allCases.compactMap(concern)),
                "tep": .list(files.prefix(Self.shownFiles).map { entry($0, document: $0.file.flatMap { documents[$0] }) }),
                "so_tep_an": hidden.isEmpty ? .null : .number(hidden.count),
                "so_canh_bao_an": hidden.isEmpty ? .null : .number(hidden.reduce(0) { $0 + $1.warnings.count }),
            ].merging(reportedReferences()) { $1 })
    }
}

extension Portal {
    /// The kinds of one concern, the most frequent first; nil where there is none.
    private func concern(_ concern: ReportConcern) -> Value? {
        let members = warnings.filter { ReportConcern($0.code) == concern }
        guard !members.isEmpty else { return nil }
        let isFirst = !warnings.contains { ReportConcern($0.code).rawValue < concern.rawValue }
        let kinds = Dictionary(grouping: members, by: \.code).sorted { a, b in
            a.value.count != b.value.count ? a.value.count > b.value.count : a.key.rawValue < b.key.rawValue
        }
        return [
            "ten": .text(concern.title), "lam_truoc": .flag(isFirst), "cach_lam": .text(concern.advice), "so_luong": .number(members.count),
            "loai": .list(
                kinds.map { code, members in
                    [
                        "ma": .text(code.rawValue), "ten": .text(code.summary.vi), "cach_lam": .text(code.explanation.vi),
                        "so_luong": .number(members.count), "so_tep": .number(Set(members.map(\.location?.file)).count),
                    ]
                }),
        ]
    }

    private func entry(_ file: ReportedFile, document: Int?) -> Value {
        let name = file.file.map(reportedName)
        let hidden = file.warnings.count - Self.shownWarnings
        return [
            "ten": .text(document.map { registry.documents[$0].subject } ?? name ?? "Cả cổng"),
            "so": .optional(document.flatMap { registry.documents[$0].number }), "tep": .optional(name),
            "dia_chi": .optional(document.map { link(registry.documents[$0].path) }),
            "so_luong": .number(file.warnings.count), "so_lam_truoc": file.counts[0] > 0 ? .number(file.counts[0]) : .null,
            "muc": .list(file.warnings.prefix(Self.shownWarnings).map(entry)), "so_an": hidden > 0 ? .number(hidden) : .null,
        ]
    }

    private func entry(_ warning: Diagnostic) -> Value {
        let place = warning.location.flatMap { $0.line == 1 && $0.column == 1 ? nil : $0 }
        return [
            "ma": .text(warning.code.rawValue), "dong": place.map { .number($0.line) } ?? .null,
            "cot": place.map { .number($0.column) } ?? .null, "noi_dung": .text(sentence(warning.message.vi)),
            "goi_y": .optional(warning.hint.map { sentence($0.vi) }),
        ]
    }

    /// Messages begin in lower case, as after a place on the command line; here they stand alone.
    private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// Relative to the content folder, so that the page does not depend on where the portal is built.
    private func reportedName(_ file: String) -> String {
        file.hasPrefix(contentRoot + "/") ? String(file.dropFirst(contentRoot.count + 1)) : file
    }

    private func statistics() -> [Value] {
        let unheld = registry.references.count { $0.heldBy == nil }
        let unnumbered = warnings.count { $0.code == .missingNumber }
        let rows: [(name: String, path: String?, count: Int)] = [
            ("Văn bản", "/van-ban/", registry.indexes.all.count),
            ("Văn bản chưa có số", unnumbered == 0 ? nil : "/suc-khoe/#\(Code.missingNumber.rawValue)", unnumbered),
            ("Lượt dẫn chiếu trong văn bản", nil, registry.citations.count { $0.origin == .text }),
            ("Văn bản được dẫn chiếu mà cổng không lưu", "/tham-chieu/", unheld),
            ("Lượt dẫn chiếu chưa rõ là văn bản nào", nil, registry.citations.count { $0.chooser != nil }),
        ]
        return rows.map { ["ten": .text($0.name), "dia_chi": .optional($0.path.map { link($0) }), "gia_tri": .number($0.count)] }
    }
}
