// A number that some citations leave open: the documents that it may mean, and the citations, which are no one's back-links for certain.
internal import Records
internal import Source

extension Portal {
    func chooserContext(_ number: Int) throws -> Value {
        let chooser = registry.choosers[number]
        let count = chooser.references.count
        let frame = PageFrame(
            title: "Số \(chooser.notation)",
            description: count == 1
                ? "Số \(chooser.notation) được dẫn chiếu với ngày khác với ngày của văn bản mang số đó."
                : "\(count) văn bản cùng mang số \(chooser.notation): chọn văn bản cần xem.",
            path: chooser.path, linked: .collection(count: count))
        return try frame.context(
            in: self,
            [
                "so": .text(chooser.notation), "mot_van_ban": .flag(count == 1), "muc": .list(chooser.references.map(candidate)),
                "nhom": .list(citingGroups(registry.citations(ofChooser: number))),
            ])
    }

    private func candidate(_ number: Int) -> Value {
        let reference = registry.references[number]
        let title = reference.heldBy.map { registry.documents[$0].subject } ?? reference.title
        return [
            "ten": .text([reference.number, title].compactMap { $0 }.joined(separator: ": ")),
            "dia_chi": .text(link(reference.path)), "ngay": .optional(reference.date?.vietnamese),
            "co_quan": .optional(issuerName(of: reference)), "dang_giu": .flag(reference.heldBy != nil),
        ]
    }
}
