extension AlmostTable {
    struct Fault {
        enum Kind {
            /// The delimiter row has no row above it, or has one with an empty line between.
            case noHeader, partedDelimiter
            /// The delimiter row has as many cells as the row above, and yet they make no table.
            case misplaced
            case counts(cells: Int, markers: Int)
            /// A character that spoils the delimiter row; `-` where a cell of it is malformed.
            case stranger(Unicode.Scalar)
            /// Rows without a delimiter row.
            case rows(areSeveral: Bool, areParted: Bool)
            case pasted, indented
        }

        var kind: Kind
        /// Index of the line at fault.
        var line: Int
    }
}

/// What an author is told.
extension AlmostTable.Fault {
    var text: LocalizedText {
        switch kind {
        case .noHeader:
            LocalizedText(vi: "dòng phân cách của bảng không có hàng tiêu đề ở trên", en: "the delimiter row has no header row above it")
        case .partedDelimiter:
            LocalizedText(
                vi: "có dòng trống giữa hàng tiêu đề và dòng phân cách của bảng",
                en: "an empty line stands between the header row and the delimiter row")
        case .misplaced:
            LocalizedText(
                vi: "dòng phân cách thụt vào quá sâu hoặc nằm ngoài khối của hàng tiêu đề",
                en: "the delimiter row is indented too far or stands outside the block of the header row")
        case .counts(let cells, let markers):
            LocalizedText(
                vi: "hàng tiêu đề có \(cells) ô, dòng phân cách có \(markers)",
                en: "the header row has \(cells) cells, the delimiter row has \(markers)")
        case .stranger("-"): LocalizedText(vi: "dòng phân cách của bảng có ô sai", en: "a cell of the delimiter row is malformed")
        case .stranger(let stranger):
            LocalizedText(vi: "dòng phân cách của bảng có dấu “\(stranger)”", en: "the delimiter row holds “\(stranger)”")
        case .rows(let areSeveral, let areParted): Self.rows(areSeveral, areParted)
        case .pasted:
            LocalizedText(
                vi: "các dòng này giống ô dán từ bảng tính mà không nằm trong khối ```bang",
                en: "these lines look like cells of a spreadsheet outside a ```bang block")
        case .indented:
            LocalizedText(
                vi: "hàng của bảng thụt vào từ 4 dấu cách nên thành khối mã", en: "a row of a table indented by 4 spaces or more is code")
        }
    }

    var hint: LocalizedText {
        switch kind {
        case .noHeader: LocalizedText(vi: "thêm hàng tiêu đề | Cột 1 | Cột 2 |", en: "add a header row | Column 1 | Column 2 |")
        case .partedDelimiter: LocalizedText(vi: "bỏ dòng trống đó", en: "remove it")
        case .misplaced:
            LocalizedText(
                vi: "viết dòng |---|---| thẳng với hàng tiêu đề, sau cùng những dấu đầu dòng",
                en: "align |---|---| with the header row, after the same marks")
        case .counts:
            LocalizedText(
                vi: "hàng tiêu đề và dòng phân cách |---|---| phải có cùng số ô",
                en: "the header row and the delimiter row |---|---| need equal numbers of cells")
        case .stranger:
            LocalizedText(
                vi: "dòng phân cách chỉ gồm các dấu -, : và |, như |---|:-:|",
                en: "a delimiter row is made of -, : and | only, as |---|:-:|")
        case .rows:
            LocalizedText(
                vi: "bảng là các dòng liền nhau: hàng tiêu đề, dòng |---|---|, các hàng",
                en: "a table is lines without gaps: header, |---|---|, rows")
        case .pasted:
            LocalizedText(vi: "thêm dòng ```bang ở trên và dòng ``` ở dưới", en: "add a line ```bang above and a line ``` below")
        case .indented:
            LocalizedText(
                vi: "viết các hàng thẳng với chữ của đoạn ở trên; mã thật đặt giữa hai dòng ```",
                en: "align the rows with the text above; real code stands between two lines of ```")
        }
    }

    private static func rows(_ areSeveral: Bool, _ areParted: Bool) -> LocalizedText {
        switch (areSeveral, areParted) {
        case (true, true):
            LocalizedText(vi: "các hàng này bị dòng trống tách khỏi bảng ở trên", en: "an empty line parts these rows from the table above")
        case (true, false):
            LocalizedText(vi: "các hàng này giống bảng mà thiếu dòng phân cách", en: "these rows look like a table without a delimiter row")
        case (false, true):
            LocalizedText(vi: "hàng này bị dòng trống tách khỏi bảng ở trên", en: "an empty line parts this row from the table above")
        case (false, false):
            LocalizedText(
                vi: "hàng này giống hàng của bảng mà đứng một mình", en: "this line looks like a row of a table and stands alone")
        }
    }
}
