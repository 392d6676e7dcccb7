import Records
import Source
import Testing

struct HeldIdentityTests {
    private let place = SourceLocation(file: "a.md", line: 1, column: 1)

    private func identity(_ notation: String?, symbol: String? = nil, date: String? = nil, issuers: [String] = []) -> HeldIdentity {
        var metadata = DocumentMetadata(type: "ke_hoach", subject: Located("Kế hoạch", at: place))
        metadata.notation = notation.map { Located($0, at: place) }
        metadata.symbol = symbol.map { Located($0, at: place) }
        metadata.issuedOn = date.flatMap { CalendarDate(text: $0) }.map { Located($0, at: place) }
        metadata.issuers = issuers.map { Located($0, at: place) }
        return HeldIdentity(metadata, recognizer: NumberFixtures.recognizer, portalIssuer: "skhcn-qngai")
    }

    @Test(
        arguments: [
            ("39/QĐ-SKHCN", "2025-03-21", "39/QĐ-SKHCN@skhcn-qngai.2/2025", "skhcn-qngai-2/2025/39-qd-skhcn"),
            ("51/KH-UBND", "2025-03-07", "51/KH-UBND@ubnd-qngai/2025", "ubnd-qngai/2025/51-kh-ubnd"),
            ("5/KH-TU", "2025-07-20", "05-KH/TU@tinh-uy-qngai.2/2025", "tinh-uy-qngai-2/2025/05-kh-tu"),
            ("04/2025/QĐ-UBND", nil, "04/2025/QĐ-UBND@ubnd-qngai/2025", "ubnd-qngai/2025/04-2025-qd-ubnd"),
            ("51/KH-UBND", nil, "51/KH-UBND@ubnd-qngai/khong-ro", "ubnd-qngai/khong-ro/51-kh-ubnd"),
            ("12/ABC", "2025-08-01", "12/ABC@skhcn-qngai.3/2025", "skhcn-qngai-3/2025/12-abc"),
            ("chỉ là chữ", "2025-08-01", "chỉ là chữ@skhcn-qngai.3/2025", "skhcn-qngai-3/2025/chi-la-chu"),
        ] as [(String, String?, String, String)])
    func `a numbered document has a key and an address`(notation: String, date: String?, key: String, address: String) {
        let found = identity(notation, date: date)
        #expect(found.key == key)
        #expect([found.address.issuer, found.address.year, found.address.number ?? "-"].joined(separator: "/") == address)
    }

    @Test func `a document without number takes its issuer from the symbol`() {
        let found = identity(nil, symbol: "KH-UBND", date: "2025-08-01")
        #expect(found.key == nil)
        #expect(found.issuer == "ubnd-qngai.2")
        #expect(found.address.number == nil)
        #expect(identity(nil).issuer == "skhcn-qngai")
    }

    @Test func `what front matter names goes before the symbol`() {
        let found = identity("01/KH-UBND-TDTU", date: "2023-07-17", issuers: ["tdtu", "ubnd-qngai"])
        #expect(found.issuer == "tdtu+ubnd-qngai")
        #expect(identity("01/KH-UBND-TDTU", date: "2023-07-17").issuer == "ubnd-qngai+tdtu")
    }

    @Test(arguments: [
        ("chỉ là chữ", [Code.unusualNumber]), ("39/KH-SKHHCN", [.aliasSpelling]), ("39/KH-SKHCNN", [.aliasSpelling]), ("39/KH-SKHCN", []),
    ])
    func `a doubtful spelling is a warning`(notation: String, codes: [Code]) {
        #expect(identity(notation).diagnostics.map(\.code) == codes)
    }
}
