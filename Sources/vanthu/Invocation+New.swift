import Drafting
import Records
import Source

extension DocumentNumber {
    /// Digits that are not all zero, and a letter behind them at most: what stands before the symbol.
    static func isNumber(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        return (1...5).contains(digits.count) && digits.contains { $0 != "0" }
            && (rest.isEmpty || rest.count == 1 && rest.allSatisfy { $0.isASCII && $0.isLowercase })
    }
}

extension Signer {
    /// `Nguyễn Văn A, Giám đốc`; nil for an empty name.
    init?(written text: String) {
        let parts = text.split(separator: ",", maxSplits: 1).map { $0.split { $0.isWhitespace }.joined(separator: " ") }
        guard let name = parts.first, !name.isEmpty else { return nil }
        self.init(name: name, position: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil, authority: nil, onBehalfOf: nil)
    }
}

extension NumberSeries {
    func taken(_ number: String, by holder: String) -> LocalizedText {
        LocalizedText(vi: "số \(number) của dãy \(name) đã cấp cho “\(holder)”", en: "“\(holder)” has the number \(number) of \(name)")
    }
}
