// What the scanner finds, in positions of the logical text, before sharing in lists and later short mentions are settled.

/// One find of the scanner.
struct FoundMention: Sendable {
    /// First character of the span (type word, "số" or digits).
    var start: Int
    /// The digits (or the blank) and symbol.
    var numberStart: Int
    var numberEnd: Int
    /// One past the date, or `numberEnd`.
    var spanEnd: Int
    /// One past the issuer named behind it, or `spanEnd`.
    var tailEnd: Int
    var number: DocumentNumber?
    /// The symbol behind a blank number.
    var blank: DocumentNumber?
    /// Digits of a mention without symbol ("Nghị quyết 57"); such a one counts only where a full one went before.
    var bareDigits: String?
    /// Its year, where one stands behind the digits ("Nghị quyết 41/2017").
    var bareYear: Int?
    var lead: NumberParser.Lead
    var date: CalendarDate?
    var year: Int?
    var tail = IssuerDirectory.Tail.unnamed
    /// The date is that of a later member of its list: likely its own, not surely.
    var isDateShared = false
    /// The words of `tail`, its own or those of the list it stands in.
    var issuerWords: Range<Int>?
    var remarks: [SpellingRemark] = []
    /// A member of "số 12, 13 và 14/QĐ-UBND" before the last.
    var isListMember = false
    var isShort = false
    /// Settled issuers, without period.
    var issuerCodes: [String] = []

    init(start: Int, numberStart: Int, numberEnd: Int, lead: NumberParser.Lead) {
        self.start = start
        self.numberStart = numberStart
        self.numberEnd = numberEnd
        self.spanEnd = numberEnd
        self.tailEnd = numberEnd
        self.lead = lead
    }

    var hasTail: Bool { if case .unnamed = tail { false } else { true } }

    /// Another body than those that the registry holds is printed behind it.
    var isElsewhere: Bool { hasTail && issuerCodes.isEmpty }
}
