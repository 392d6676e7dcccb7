// A document as an item of a list: number, type, date, title, unit, status.
internal import Records
internal import Source

extension Portal {
    /// The item fields of the contract; `note` says why it is listed, `roles` what else the department of the page does in it.
    func item(_ index: Int, note: String? = nil, roles: ArraySlice<Role> = []) -> Value {
        let document = registry.documents[index]
        return [
            "so": .optional(document.number), "chua_co_so": .flag(document.number == nil && !isAnnex(document)),
            "dia_chi": .text(link(document.path)),
            "loai": .text(document.typeName), "ngay": .optional(document.date?.vietnamese), "ngay_iso": .optional(document.date),
            "ngay_uoc_tinh": .optional(estimate(of: document)), "trich_yeu": .text(document.subject),
            "trich_yeu_html": .html(UnbrokenTitle.html(document.subject)),
            "co_quan": .optional(otherIssuers(of: document)),
            "don_vi": .optional(document.drafter.map { departmentName($0) }), "trang_thai": .object(status(of: index)),
            "ghi_chu": .optional(note), "vai_tro": .texts(roles.map(\.title)),
        ]
    }

    /// Who issued it; nil for the agency of the portal itself, whose name is at the top of every page.
    private func otherIssuers(of document: HeldDocument) -> String? {
        let issuers = document.issuers
        guard issuers.count > 1 || issuers.first.map(HeldDocument.baseCode) != settings.issuer?.value else { return nil }
        return issuers.isEmpty ? nil : issuers.map { issuerName($0) }.joined(separator: ", ")
    }

    func items(_ indices: [Int], note: (Int) -> String? = { _ in nil }) -> Value {
        .list(indices.map { item($0, note: note($0)) })
    }

    /// "từ 25/7/2025", "từ 01/8/2025 đến 14/8/2025"; nil for a dated document.
    func estimate(of document: HeldDocument) -> String? {
        document.date == nil ? span(from: document.metadata.estimatedFrom, through: document.metadata.estimatedThrough) : nil
    }

    /// The status object of the contract.
    func status(of index: Int) -> [String: Value] {
        let status = standings[index].status
        return [
            "ma": .text(status.rawValue), "ten": .text(status.title), "loi_nhac": .text(status.advice),
            "can_luu_y": .flag(status != .inForce),
        ]
    }
}

extension DocumentStatus {
    /// What a reader sees on the badge.
    var title: String {
        switch self {
        case .draft: "Dự thảo"
        case .pending: "Chưa có hiệu lực"
        case .inForce: "Còn hiệu lực"
        case .expired: "Hết hiệu lực"
        case .amended: "Được sửa đổi, bổ sung"
        case .replaced: "Bị thay thế"
        case .repealed: "Bị bãi bỏ"
        case .suspended: "Bị đình chỉ"
        case .withdrawn: "Đã thu hồi"
        }
    }

    /// What to mind before using the document; empty where there is nothing to mind.
    var advice: String {
        switch self {
        case .inForce: ""
        case .draft: "Bản chưa ký, chỉ để tham khảo."
        case .pending: "Chưa đến ngày áp dụng."
        case .amended: "Đọc cùng văn bản sửa đổi, bổ sung."
        case .expired, .replaced, .repealed, .suspended, .withdrawn: "Không dùng làm căn cứ khi chưa xem văn bản liên quan."
        }
    }
}
