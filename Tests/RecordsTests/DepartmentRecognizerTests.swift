import Source
import Testing

@testable import Records

@Suite struct DepartmentRecognizerTests {
    private func codes(_ text: String, date: CalendarDate? = nil) -> [String] {
        Fixture.recognizer.mentions(in: Fixture.body(text), date: date).map(\.code)
    }

    @Test(arguments: [
        ("phòng QLCN và Phòng QLCN", ["qlcn", "qlcn"]), ("giao QLKHCN và QLCN", ["qlkhcn", "qlcn"]), ("giao QLCN chủ trì", ["qlcn"]),
        ("số 12/TB-VP, /SKHCN-VP", []), ("05 dự án KHĐMST, nhiệm vụ KH&ĐMST", []), ("Văn Phòng Sở, VĂN PHÒNG SỞ", ["vp", "vp"]),
        ("Phòng KH- CN; Phòng KH - CN; Phòng KHCN; Phòng KH–CN", ["qlkhcn", "qlkhcn", "qlkhcn", "qlkhcn"]),
        ("Phòng BCVT và CNTT, Phòng BCVT & CNTT, Phòng BCVTCNTT", ["bcvtcntt", "bcvtcntt", "bcvtcntt"]),
        ("Trung tâm CDS&ĐMST, TT CĐS&ĐMST", ["ttcds", "ttcds"]), ("TP. Hành chính Tổng hợp", ["hcth"]),
        ("Văn phòng Tỉnh ủy, Văn phòng UBND tỉnh, Văn phòng Sở Nội vụ, VP UBND tỉnh", []), ("Văn phòng Sở Khoa học và Công nghệ", ["vp"]),
        ("Văn phòng Sở KH&CN; Văn phòng Sở Phòng QLCN", ["vp", "vp", "qlcn"]), ("Thanh tra Sở Tài chính; Thanh tra tỉnh", []),
        ("văn phong sở trường", []), ("các Phòng: QLCN, KH-CN và BCVT&CNTT", ["qlcn", "qlkhcn", "bcvtcntt"]), ("công nghệ BCVT&CNTT", []),
        ("Phòng QLCN, KH-CN", ["qlcn", "qlkhcn"]), ("vp", []),
    ])
    func `names are found as people write them`(text: String, expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test(arguments: [
        ("các phòng, đơn vị", true), ("Tất cả các phòng, đơn vị thuộc Sở", true), ("các phòng và đơn vị trực thuộc", true),
        ("các phòng, ban, đơn vị thuộc Sở", true), ("các phòng chuyên môn, đơn vị thuộc Sở", true),
        ("Trưởng các phòng, các đơn vị thuộc Sở", true),
        ("các đơn vị trực thuộc Sở", true), ("các phòng/đơn vị có liên quan", true), ("các cơ quan, đơn vị", false),
        ("các phòng họp", false),
        ("các phòng, đơn vị thuộc UBND huyện", false), ("các phòng, ban, ngành cấp huyện", false), ("các đơn vị, địa phương", false),
        ("các phòng, đơn vị thuộc Sở Tài chính", false), ("từng phòng, đơn vị", false),
    ])
    func `the phrase for every department`(text: String, isFound: Bool) {
        #expect(codes(text) == (isFound ? ["tat-ca"] : []))
    }

    @Test func `units under a heading about another body are not ours`() {
        var body = Fixture.body("Các phòng, đơn vị cử người tham dự")
        body.points = [Body.Point(anchor: "a", label: "1.", title: "Ủy ban nhân dân các xã, phường", headingLevel: 3, line: 1)]
        body.blocks[0].point = 0
        #expect(Fixture.roles(body).isEmpty)
    }

    @Test func `a shared alias means the department of the day`() {
        #expect(codes("Phòng Quản lý Khoa học", date: Fixture.date(2025, 5, 1)) == ["qlkhcn"])
        #expect(codes("Phòng Quản lý Khoa học", date: Fixture.date(2025, 8, 1)) == ["qlkhdmst"])
    }

    @Test(arguments: [(Fixture.date(2025, 5, 1), "z"), (Fixture.date(2025, 8, 1), "a"), (nil, "a")])
    func `a name goes before the alias of another that exists then`(date: CalendarDate?, code: String) {
        let departments = [
            Department(code: "a", name: "Ban Một", aliases: ["Văn phòng"]),
            Department(code: "z", name: "Văn phòng", through: Fixture.date(2025, 6, 30)),
        ]
        let body = Fixture.body("Giao Văn phòng báo cáo.")
        #expect(DepartmentRecognizer(departments: departments).mentions(in: body, date: date).map(\.code) == [code])
        let lasting = departments.map { Department(code: $0.code, name: $0.name, aliases: $0.aliases) }
        #expect(DepartmentRecognizer(departments: lasting).mentions(in: body, date: date).map(\.code) == ["z"])
    }

    @Test func `decomposed text and old tone places are the same words`() {
        #expect(codes("Va\u{306}n pho\u{300}ng So\u{31B}\u{309}") == ["vp"])
        let culture = DepartmentRecognizer(departments: [Department(code: "vh", name: "Phòng Văn hóa - Xã hội")])
        #expect(culture.mentions(in: Fixture.body("Phòng Văn hoá và Xã hội")).map(\.code) == ["vh"])
    }

    @Test func `ranges cover the words as written`() {
        let body = Fixture.body("Giao Phòng KH- CN chủ trì")
        let mention = Fixture.recognizer.mentions(in: body)[0]
        #expect(String(decoding: body.blocks[0].text[mention.range], as: UTF8.self) == "Phòng KH- CN")
    }

    @Test func `arbitrary bytes never crash`() {
        var seed: UInt64 = 20_250_401
        print("seed \(seed)")
        for _ in 0..<300 {
            var bytes = Array("Phòng QLCN chủ trì, phối hợp với các phòng, đơn vị (Văn phòng Sở)".utf8)
            for _ in 0..<6 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 24)
            }
            var body = Body()
            body.blocks = [Body.TextBlock(kind: .paragraph, text: bytes, runs: 0..<0, point: nil, lines: 1...1)]
            for mention in Fixture.recognizer.mentions(in: body) { #expect(mention.range.upperBound <= bytes.count) }
        }
    }

    @Test func `a very long sentence is read to its end`() {
        let text = "Giao Phòng QLCN chủ trì, phối hợp với " + Array(repeating: "Văn phòng Sở", count: 1000).joined(separator: ", ")
        let roles = Fixture.roles(text)
        #expect(roles.count == 1001 && roles[0] == "qlcn chu_tri" && roles[1] == "vp phoi_hop")
    }

    @Test func `front matter adds its roles and overrides recognised ones`() {
        var metadata = Fixture.metadata(issuedOn: Fixture.date(2025, 4, 1))
        metadata.signer = Signer(
            name: "Trần Văn Quang", position: "Trưởng phòng Hành chính - Tổng hợp", authority: "TL", onBehalfOf: "Giám đốc")
        metadata.recipients = [
            Recipient(text: "GĐ và các PGĐ Sở", purpose: .report), Recipient(text: "Các phòng và đơn vị thuộc Sở", purpose: nil),
            Recipient(text: "Lưu: VT, VP", purpose: .file),
        ]
        metadata.departments = [DepartmentRole(code: "qlkhcn", role: .support)]
        let body = Fixture.body("Giao Phòng KH-CN chủ trì, phối hợp với Văn phòng Sở tham mưu. Ý kiến của Văn phòng Sở")
        let roles = DepartmentRoles.roles(
            metadata: metadata, mentions: Fixture.recognizer.mentions(in: body), recognizer: Fixture.recognizer)
        #expect(
            roles.map { "\($0.code) \($0.role.rawValue)" } == ["hcth ky", "qlkhcn phoi_hop", "tat-ca nhan", "vp phoi_hop", "vp soan_thao"])
    }

    @Test func `the symbol of a letter names its drafter`() {
        var metadata = Fixture.metadata()
        metadata.symbol = Located("SKHCN-VP", at: SourceLocation(file: "a.md", line: 2, column: 1))
        #expect(
            DepartmentRoles.roles(metadata: metadata, mentions: [], recognizer: Fixture.recognizer) == [
                DepartmentRole(code: "vp", role: .draft)
            ])
        metadata.symbol?.value = "TB-SKHCN"
        #expect(DepartmentRoles.roles(metadata: metadata, mentions: [], recognizer: Fixture.recognizer).isEmpty)
    }
}
