// "Sức khoẻ cổng": every warning of the build grouped by kind, with its place and a way out.
internal import Records
internal import Source

extension Portal {
    func reportContext() -> Value {
        let frame = PageFrame(title: "Sức khoẻ cổng", description: "Những điều cần rà soát trong nội dung của cổng", path: "/suc-khoe/")
        let groups = Dictionary(grouping: warnings, by: \.code).sorted { a, b in
            a.value.count != b.value.count ? a.value.count > b.value.count : a.key.rawValue < b.key.rawValue
        }
        let pages = Dictionary(registry.documents.map { ($0.document.file, $0.path) }) { first, _ in first }
        return frame.context(
            in: self,
            [
                "tong_canh_bao": .number(warnings.count), "thong_ke": .list(statistics()),
                "nhom": .list(
                    groups.map { code, members in
                        [
                            "ma": .text(code.rawValue), "ten": .text(code.summary.vi), "cach_lam": .text(code.explanation.vi),
                            "so_luong": .number(members.count), "muc": .list(members.map { entry($0, pages: pages) }),
                        ]
                    }),
            ])
    }
}

extension Portal {
    /// - Parameter pages: addresses of documents by file.
    private func entry(_ warning: Diagnostic, pages: [String: String]) -> Value {
        let page = warning.location.flatMap { pages[$0.file] }
        let place = warning.location.flatMap { $0.line == 1 && $0.column == 1 ? nil : $0 }
        return [
            "tep": .text(warning.location.map { reportedName($0.file) } ?? "–"), "dong": place.map { .number($0.line) } ?? .null,
            "cot": place.map { .number($0.column) } ?? .null, "noi_dung": .text(sentence(warning.message.vi)),
            "goi_y": .optional(warning.hint.map { sentence($0.vi) }), "dia_chi": .optional(page.map(link)),
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
        let rows: [(String, Int)] = [
            ("Văn bản", registry.indexes.all.count),
            ("Văn bản chưa có số", registry.indexes.all.count { registry.documents[$0].number == nil }),
            ("Lượt dẫn chiếu trong văn bản", registry.citations.count { $0.origin == .text }),
            ("Văn bản được dẫn chiếu mà cổng không lưu", unheld),
            ("Lượt dẫn chiếu chưa rõ là văn bản nào", registry.citations.count { $0.chooserPath != nil }),
        ]
        return rows.map { ["ten": .text($0.0), "gia_tri": .text(String($0.1))] }
    }
}
