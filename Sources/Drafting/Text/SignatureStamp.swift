internal import Source

/// What signing programs print over a page: "Người ký: …", "Email: …", "Thời gian ký: 01/4/2025 15:30:22 +07:00", "Signature Valid".
enum SignatureStamp {
    /// The lines of stamps, indices of `lines`: those that only a program writes, and the labelled ones right above and below them.
    static func lines(_ lines: [TextLine]) -> Set<Int> {
        var stamps = Set(lines.indices.filter { isSure(lines[$0].text) })
        for index in lines.indices where stamps.contains(index) {
            for neighbours in [
                Array(lines[..<index].indices.suffix(longest).reversed()), Array(lines[index...].indices.dropFirst().prefix(longest)),
            ] {
                stamps.formUnion(neighbours.prefix { isPart(lines[$0].text) })
            }
        }
        return stamps
    }
}

extension SignatureStamp {
    /// A stamp has no more lines above or below the one that is sure.
    private static let longest = 4

    private static func isSure(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        if ["signature_valid", "digitally_signed_by"].contains(where: key.hasPrefix) { return true }
        guard let value = value(of: text, labels: ["thoi_gian_ky", "ngay_ky", "ky_ngay", "date"]) else { return false }
        return isMoment(value.words)
    }

    /// A day in figures and a time of the clock to the second.
    private static func isMoment(_ words: [String]) -> Bool {
        let parts = words.prefix(3).map { $0.unicodeScalars.filter { !$0.isDigit } }
        return parts.contains { $0.count { $0 == ":" } == 2 } && parts.contains { $0.count { "/.-".unicodeScalars.contains($0) } == 2 }
    }

    private static func isPart(_ text: String) -> Bool {
        isSure(text)
            || value(of: text, labels: ["nguoi_ky", "ky_boi", "email", "co_quan", "to_chuc", "chuc_vu", "reason", "location"]) != nil
    }

    private static func value(of text: String, labels: Set<String>) -> String? {
        guard let colon = text.firstIndex(of: ":"), labels.contains(VietnameseText.key(String(text[..<colon]))) else { return nil }
        return String(text[text.index(after: colon)...]).trimmed
    }
}
