internal import Records
internal import Source

/// What stands above the text of a document, each part with the lines it was read from.
struct Header: Sendable {
    struct Part<Value: Sendable>: Sendable {
        var value: Value
        var line: Int
        var printed: [String]
    }

    var agencies: [Part<String>] = []
    /// What follows "Số:", as printed.
    var number: Part<String>?
    var date: Part<PrintedDate>?
    var place: String?
    /// Code.
    var type: Part<String>?
    var isTypeMisread = false
    var subject: Part<String>?
    var addressees: Part<[String]>?
    /// `hoa_toc`, `thuong_khan`, `khan`.
    var urgency: Part<String>?
    /// "MẬT" and the like.
    var secrecy: Part<String>?
    /// `noi_bo`, `xem_xong_tra_lai`.
    var circulation: Part<String>?
    /// "DỰ THẢO", as printed.
    var draftMark: Part<String>?
    var dropped: [Draft.Dropped] = []
    /// Lines above or among these that are none of them: stamps of incoming mail, noise of a scan.
    var unread: [TextLine] = []
    /// Where the text begins, an index of the lines.
    var bodyStart = 0
}
