internal import Source

/// "Nơi nhận:" with the first of the recipients behind it, if any; "Nơi nhận hồ sơ: …" and "Nơi nhận là …" are sentences.
struct RecipientsLabel {
    /// Nothing but a list of recipients looks so; else the lines behind it have to tell.
    let isSure: Bool

    init?(_ text: String) {
        let parts = text.unicodeScalars.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        // "Nơi nhận (bản điện tử):"
        let label = parts[0].trimmed.hasSuffix(")") ? String(parts[0].prefix { $0 != "(" }) : parts[0]
        guard Self.labels.contains(VietnameseText.key(label)) else { return nil }
        let entry = (parts.dropFirst().first ?? "").trimmed
        isSure =
            entry.isEmpty || LineLabel(entry) == .dash || entry.hasSuffix(";") || entry.startsLikeRecipient || FilingLine.isOne(entry)
            || SignatureTitle.isTitle(entry)
    }
}

extension RecipientsLabel {
    private static let labels: Set<String> = ["noi_nhan", "noi_gui"]
}

extension String {
    /// "Như trên", "Như Điều 3".
    fileprivate var startsLikeRecipient: Bool { VietnameseText.key(self).hasPrefix("nhu_") }
}
