// Reads what becomes part of an address.
package import Source

extension ValueReader {
    /// A name for an address: words of `a-z0-9` joined by `-`, parts by `/`; slashes at the ends are dropped.
    package mutating func slug(_ node: YAMLNode, _ field: String) -> Located<String>? {
        guard let text = text(node, field) else { return nil }
        let parts = text.value.split(separator: "/").map(String.init)
        let clean = parts.map { VietnameseText.slug($0) }
        if parts == clean, !parts.isEmpty { return Located(parts.joined(separator: "/"), at: text.location) }
        let suggestion = clean.filter { !$0.isEmpty }.joined(separator: "/")
        report(
            .error(
                .unknownValue, at: text.location, vi: "“\(text.value)” không dùng được làm địa chỉ",
                en: "“\(text.value)” cannot be an address",
                hint: suggestion.isEmpty ? nil : LocalizedText(vi: "có phải “\(suggestion)”?", en: "did you mean “\(suggestion)”?")))
        return nil
    }

    /// The whole address of a page on the web, which a browser may be sent to.
    package mutating func webAddress(_ node: YAMLNode, _ field: String) -> Located<String>? {
        guard let text = text(node, field) else { return nil }
        if BaseURL.isWebAddress(text.value) { return text }
        let near = "https://\(text.value)"
        let hint =
            BaseURL.isWebAddress(near)
            ? LocalizedText(vi: "có phải “\(near)”?", en: "did you mean “\(near)”?")
            : LocalizedText(vi: "viết như https://vanban.chinhphu.vn/58", en: "write it like https://vanban.chinhphu.vn/58")
        report(
            .error(
                .unknownValue, at: text.location, vi: "“\(text.value)” không phải địa chỉ web đầy đủ",
                en: "“\(text.value)” is no whole web address",
                hint: hint))
        return nil
    }

    /// Addresses that a document once had: slugs or whole paths, in any letters that stand in a URL as they are.
    package mutating func formerAddresses(_ node: YAMLNode, _ field: String) -> [Located<String>] {
        texts(node, field).filter { text in
            let parts = text.value.split(separator: "/")
            let isPlain = text.value.utf8.allSatisfy { byte in
                byte.isLatin || byte.isDigit || "-._~/".utf8.contains(byte)
            }
            if isPlain, !parts.isEmpty, !parts.contains(where: { $0.allSatisfy { $0 == "." } }) { return true }
            report(
                .error(
                    .unknownValue, at: text.location, vi: "“\(text.value)” không dùng được làm địa chỉ",
                    en: "“\(text.value)” cannot be an address",
                    hint: LocalizedText(
                        vi: "viết như ket-luan-cu hoặc /van-ban/ket-luan-cu/", en: "write ket-luan-cu or /van-ban/ket-luan-cu/")))
            return false
        }
    }
}
