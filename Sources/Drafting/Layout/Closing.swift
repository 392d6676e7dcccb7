internal import Source

/// What stands below the text of a document: recipients and signature.
struct Closing: Sendable {
    var recipients: [String] = []
    var signature = Signature()
    /// Lines read, as printed.
    var printedRecipients: [String] = []
    var recipientsLine: Int?
    var signatureLine: Int?
    var dropped: [Draft.Dropped] = []
    /// Lines among them that are neither.
    var unread: [TextLine] = []
    /// Indices of the lines it takes up.
    var range: Range<Int>
}

/// The lines of a signature: capacities and positions in capitals, then the name.
struct Signature: Sendable {
    var titles: [String] = []
    var name: String?
    var printed: [String] = []
    /// A name without a family name that is known.
    var isNameDoubtful = false
}
