// What the tests of numbers share: the registry of the five seeds' office, and the tables beside the tests.

internal import Foundation
import Records
import Source

enum NumberFixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: path))) }

    /// Rows of a table of tab-separated columns.
    static func rows(_ path: String) throws -> [[String]] {
        String(decoding: try bytes(path), as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    static func day(_ text: String) -> CalendarDate? { CalendarDate(text: text) }

    static let catalogs: Catalogs = {
        let merger: [Issuer.SeriesPeriod] = [.init(from: nil, through: day("2025-06-30")), .init(from: day("2025-07-01"), through: nil)]
        let thrice: [Issuer.SeriesPeriod] = [
            .init(from: nil, through: day("2025-02-28")), .init(from: day("2025-03-01"), through: day("2025-06-30")),
            .init(from: day("2025-07-01"), through: nil),
        ]
        let own = [
            Issuer(
                code: "ubnd-qngai", name: "Ủy ban nhân dân tỉnh Quảng Ngãi", aliases: ["UBND tỉnh Quảng Ngãi", "UBND tỉnh"],
                symbols: ["UBND", "UB"],
                isDefault: true, periods: merger),
            Issuer(
                code: "hdnd-qngai", name: "Hội đồng nhân dân tỉnh Quảng Ngãi", aliases: ["HĐND tỉnh"], symbols: ["HĐND"], isDefault: true,
                periods: merger),
            Issuer(
                code: "tinh-uy-qngai", name: "Tỉnh ủy Quảng Ngãi", aliases: ["Tỉnh ủy"], symbols: ["TU"], system: .party, isDefault: true,
                periods: merger),
            Issuer(
                code: "dang-uy-ubnd-qngai", name: "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi", aliases: ["Đảng ủy Ủy ban nhân dân tỉnh"],
                symbols: ["ĐU"], system: .party, periods: merger),
            Issuer(
                code: "skhcn-qngai", name: "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi", aliases: ["Sở Khoa học và Công nghệ", "Sở KH&CN"],
                symbols: ["SKHCN"], misspelledSymbols: ["SKHHCN", "SKHCCN"], periods: thrice),
            Issuer(code: "stttt-qngai", name: "Sở Thông tin và Truyền thông tỉnh Quảng Ngãi", symbols: ["STTTT"]),
            Issuer(code: "snv-hai-phong", name: "Sở Nội vụ thành phố Hải Phòng", symbols: ["SNV"]),
            Issuer(code: "stp-hai-phong", name: "Sở Tư pháp thành phố Hải Phòng", symbols: ["STP"]),
            Issuer(code: "tdtu", name: "Trường Đại học Tôn Đức Thắng", symbols: ["TDTU"]),
            Issuer(code: "dhqghn", name: "Đại học Quốc gia Hà Nội", symbols: ["ĐHQGHN"]),
            Issuer(code: "dhdn", name: "Đại học Đà Nẵng", symbols: ["ĐHĐN"]),
        ]
        var national = Catalogs.builtInIssuers
        for index in national.indices where national[index].code == "bkhcn" { national[index].misspelledSymbols = ["BKHCCN"] }
        let appraisal = DocumentType(code: "bao_cao_tham_dinh", name: "Báo cáo thẩm định", symbol: "BCTĐ", slug: "bctd")
        return Catalogs(issuers: own + national, types: Catalogs.builtInTypes + [appraisal])
    }()

    static let recognizer = CitationRecognizer(catalogs: catalogs)
    static let seeds = [
        "000_f26530e3713036f8", "001_69a6df3d887827af", "002_7d1873b7e1ee8f11", "003_8d255566812a67d0", "004_02779acc37667eda",
    ]

    static func seed(_ name: String) throws -> [UInt8] { try bytes("seeds/\(name).txt") }

    static func mentions(_ text: String) -> [Mention] { recognizer.mentions(in: [Array(text.utf8)]).flatMap(\.self) }
}
