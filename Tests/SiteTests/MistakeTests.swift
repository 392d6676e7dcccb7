import Foundation
import Source
import Testing

@testable import Site

/// Many mistakes at once: all are named, and the portal that stands is left alone.
@Suite struct MistakeTests {
    /// One mistake a file, each an error.
    private static let mistakes: [(path: String, text: String)] = [
        (
            "01-khong-co-loai.md",
            SmallSite.document("01-khong-co-loai.md", "so_ky_hieu: 1/QĐ-SKHCN", without: ["loai"], top: "⟦thieu-truong⟧")
        ),
        (
            "02-khong-trich-yeu.md",
            SmallSite.document("02-khong-trich-yeu.md", "so_ky_hieu: 2/QĐ-SKHCN", without: ["trich_yeu"], top: "⟦thieu-truong⟧")
        ),
        ("03-sai-kieu.md", SmallSite.document("03-sai-kieu.md", "so_ky_hieu: 3/QĐ-SKHCN\ntrich_yeu: ⟦sai-kieu⟧[một, hai]")),
        (
            "04-ngay-khong-co.md",
            SmallSite.document("04-ngay-khong-co.md", "so_ky_hieu: 4/QĐ-SKHCN\nngay_ban_hanh: ⟦ngay-khong-hop-le⟧31/4/2025")
        ),
        ("05-loai-la.md", SmallSite.document("05-loai-la.md", "so_ky_hieu: 5/QĐ-SKHCN\nloai: ⟦loai-khong-ro⟧quyêt đinhh")),
        ("06-don-vi-la.md", SmallSite.document("06-don-vi-la.md", "so_ky_hieu: 6/QĐ-SKHCN\ndon_vi_soan: ⟦don-vi-khong-ro⟧Phòng Mật mã")),
        ("07-co-quan-la.md", SmallSite.document("07-co-quan-la.md", "so_ky_hieu: 7/QĐ-SKHCN\nco_quan_ban_hanh: ⟦co-quan-khong-ro⟧sxd")),
        ("08-khoa-trung.md", SmallSite.document("08-khoa-trung.md", "so_ky_hieu: 8/QĐ-SKHCN\n⟦khoa-trung⟧Số ký hiệu: 9/QĐ-SKHCN")),
        ("09-trung-so.md", SmallSite.document("09-trung-so.md", "so_ky_hieu: ⟦trung-so⟧99/QĐ-SKHCN")),
        ("10-do-mat.md", SmallSite.document("10-do-mat.md", "so_ky_hieu: 10/QĐ-SKHCN\ndo_mat: ⟦do-mat⟧mật")),
        (
            "11-thieu-tep.md",
            SmallSite.document("11-thieu-tep.md", "so_ky_hieu: 11/QĐ-SKHCN\ntep_goc: [co-that.txt, ⟦thieu-tep-goc⟧khong-co.pdf]")
        ),
        (
            "12-lien-ket.md",
            SmallSite.document(
                "12-lien-ket.md", "so_ky_hieu: 12/QĐ-SKHCN", body: "Tiếng Việt có dấu [ở đây](⟦lien-ket-hong⟧khong-co.md)./.")
        ),
        (
            "13-muc-khong-co.md",
            SmallSite.document(
                "13-muc-khong-co.md", "so_ky_hieu: 13/QĐ-SKHCN", body: "1. Điểm một\n\nXem [điểm](⟦lien-ket-hong⟧#diem-9)./.")
        ),
        ("14-trung-slug.md", SmallSite.document("14-trung-slug.md", "so_ky_hieu: 998/QĐ-SKHCN\nslug: ⟦trung-slug⟧quy-che")),
        ("15-sai-ma.md", SmallSite.document("15-sai-ma.md", "so_ky_hieu: 15/QĐ-SKHCN", body: "Nội dung\n\ncó ⟦sai-utf8⟧⟪FF⟫ lạ./.")),
        ("16-yaml.md", SmallSite.document("16-yaml.md", "so_ky_hieu: 16/QĐ-SKHCN\ntrich_yeu: Kết luận⟦yaml-loi⟧: giao ban")),
        ("17-khong-phan-dau.md", "-- Content/17-khong-phan-dau.md --\n⟦thieu-phan-dau⟧Chỉ có nội dung./.\n"),
        (
            "18-dau-mat.md",
            SmallSite.document("18-dau-mat.md", "so_ky_hieu: 18/QĐ-SKHCN", body: "Mở đầu\n\n**⟦dau-mat⟧TỐI MẬT**\n\nNội dung./.")
        ),
        ("19-ky-sai.md", SmallSite.document("19-ky-sai.md", "so_ky_hieu: 19/QĐ-SKHCN\nky_bao_cao: ⟦ky-khong-hop-le⟧Quý V/2025")),
        (
            "20-long-sau.md",
            SmallSite.document(
                "20-long-sau.md", "so_ky_hieu: 20/QĐ-SKHCN",
                body: "Nội dung./.\n\n⟦long-qua-sau⟧" + String(repeating: ">", count: 200) + " x")
        ),
    ]

    private static let sound =
        SmallSite.document("00-dung.md", "so_ky_hieu: 99/QĐ-SKHCN")
        + SmallSite.document("00-quy-che.md", "so_ky_hieu: 98/QĐ-SKHCN\nslug: quy-che")
        + "-- Content/co-that.txt --\ncó\n"

    @Test func `twenty mistakes in twenty files give twenty diagnostics in one run and leave the portal as it was`() async throws {
        let site = try SmallSite(Self.sound + Self.mistakes.map(\.text).joined())
        for (path, _) in Self.mistakes {
            try FileManager.default.moveItem(atPath: "\(site.root)/Content/\(path)", toPath: "\(site.root)/\(path)")
        }
        let good = try await site.build()
        #expect(good.diagnostics.isEmpty && good.isAcceptable && good.documentCount == 2)
        try site.write("của người khác", to: "Public/ghi-chu.txt")
        let before = try site.portal()
        #expect(before["van-ban/quy-che/index.html"] != nil)
        for (path, _) in Self.mistakes {
            try FileManager.default.moveItem(atPath: "\(site.root)/\(path)", toPath: "\(site.root)/Content/\(path)")
        }

        let outcome = try await site.build()
        #expect(outcome.diagnostics.count == 20)
        #expect(site.lines(outcome.diagnostics) == site.expected)
        #expect(outcome.diagnostics == outcome.diagnostics.sorted())
        #expect(Set(outcome.diagnostics.compactMap(\.location?.file)).count == 20)
        #expect(outcome.diagnostics.allSatisfy { $0.severity == .error })
        #expect(!outcome.isAcceptable && outcome.report == nil)
        #expect(try site.portal() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.root).sorted() == [".vanthu", "Content", "Public"])
    }

    @Test(arguments: mistakes.map(\.path)) func `each mistake alone is reported alone`(_ path: String) async throws {
        let text = try #require(Self.mistakes.first { $0.path == path }?.text)
        let site = try SmallSite(Self.sound + text)
        let outcome = try await SiteBuilder(site.options).check()
        #expect(site.lines(outcome.diagnostics) == site.expected && outcome.diagnostics.count == 1)
        #expect(!outcome.isAcceptable)
    }

    @Test func `a document with a fault does not make links to it faults`() async throws {
        let site = try SmallSite(
            SmallSite.document("a.md", body: "Xem [b](b.md) và [c](c.md)./.") + "-- Content/b.md --\n⟦thieu-phan-dau⟧x\n"
                + SmallSite.document("c.md", "so_ky_hieu: 3/QĐ-SKHCN\nloai: ⟦loai-khong-ro⟧x"))
        #expect(site.lines(try await site.build().diagnostics) == site.expected)
    }
}
