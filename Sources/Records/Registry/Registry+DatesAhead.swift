package import Source

extension Registry {
    /// Documents dated after today: mostly a year with a slip. A draft may be dated ahead; of a withdrawn one nothing is told.
    package func datesAhead(of today: CalendarDate) -> [Diagnostic] {
        documents.compactMap { document in
            guard let issued = document.metadata.issuedOn, issued.value > today, document.metadata.status != .draft, !document.isWithdrawn
            else { return nil }
            return .warning(
                .dateAhead, at: issued.location, vi: "ngày ban hành \(issued.value.vietnamese) chưa tới",
                en: "the date of issue \(issued.value.iso) is still to come",
                hint: LocalizedText(
                    vi: "có nhầm năm không? văn bản chưa ký thì ghi “trang_thai: du_thao”",
                    en: "is the year mistyped? of what is not signed yet say “trang_thai: du_thao”"))
        }
    }
}
