import Records
import Testing

@testable import Search

@Suite struct SearchLexiconTests {
    private let catalogs = Catalogs(
        departments: [Department(code: "qlkhcn", name: "Phòng Quản lý Khoa học và Công nghệ", aliases: ["Phòng QLKH&CN"])],
        issuers: [
            Issuer(code: "tw", name: "Ban Chấp hành Trung ương Đảng", aliases: ["Bộ Chính trị"], symbols: ["TW"], system: .party),
            Issuer(code: "bkhcn", name: "Bộ Khoa học và Công nghệ", symbols: ["BKHCN"]),
        ],
        abbreviations: [Abbreviation(short: "KH&CN", full: "khoa học và công nghệ")])

    private func group(holding form: String) -> SearchLexicon.Group? {
        SearchLexicon(catalogs: catalogs).groups.first { $0.forms.contains(form) }
    }

    @Test func `an abbreviation and its long name are one group, with and without “và”`() {
        #expect(group(holding: "khcn")?.forms == ["kh cn", "khcn", "khoa hoc cong nghe", "khoa hoc va cong nghe"])
    }

    @Test func `a name finds the abbreviations of what contains it`() { #expect(group(holding: "khcn")?.narrower == ["bkhcn", "qlkhcn"]) }

    @Test func `a department is found by its code and by both spellings of its alias`() {
        let forms = group(holding: "qlkhcn")?.forms ?? []
        #expect(forms.contains("phong qlkhcn") && forms.contains("phong qlkh cn") && forms.contains("phong quan li khoa hoc va cong nghe"))
    }

    @Test func `the other names of an issuer do not find its every number`() {
        #expect(group(holding: "bo chinh tri") == nil)
        #expect(group(holding: "tw")?.forms == ["ban chap hanh trung uong dang", "tw"])
    }

    @Test func `a symbol that several issuers bear names none of them`() {
        var several = catalogs
        several.issuers += ["Quảng Ngãi", "Kon Tum"].map { Issuer(code: $0, name: "Tỉnh ủy \($0)", symbols: ["TU"], system: .party) }
        #expect(!SearchLexicon(catalogs: several).groups.contains { $0.forms.contains("tu") })
    }

    @Test func `the order of the registries does not matter`() {
        var turned = catalogs
        turned.departments.reverse()
        turned.issuers.reverse()
        #expect(SearchLexicon(catalogs: turned).groups == SearchLexicon(catalogs: catalogs).groups)
    }
}
