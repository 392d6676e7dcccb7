internal import Source

/// What pdftotext prints of a PDF file: pages that end in form feeds.
struct PDFPages {
    /// Nothing where no page holds text.
    let text: [UInt8]
    private var blank: [Int] = []

    init(_ output: [UInt8]) {
        var pages = output.split(separator: 0x0C, omittingEmptySubsequences: false)
        // A form feed stands behind the last page too.
        if pages.last?.isEmpty ?? false { pages.removeLast() }
        blank = pages.indices.filter { !pages[$0].contains { $0 > 0x20 } }.map { $0 + 1 }
        text = blank.count == pages.count ? [] : output
    }

    var remarks: [Draft.Doubt] {
        guard !blank.isEmpty else { return [] }
        let pages = blank.map(String.init).joined(separator: ", ")
        return [
            Draft.Doubt(
                vi: "trang \(pages) của bản gốc không có lớp chữ (trang quét hoặc trang trắng), không đưa vào được",
                en: "page \(pages) of the source holds no text (scanned or blank) and was left out")
        ]
    }
}
