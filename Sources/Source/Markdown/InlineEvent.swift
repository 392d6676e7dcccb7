/// One step through the inline content of a block. Ranges are ranges of the tree's text.
///
/// Holds no references: there are as many events as words in a text of markup alone, and they are copied about.
enum InlineEvent: Sendable {
    enum Markup: Sendable {
        case emphasis, strong, strikethrough
        /// Written as a tag.
        case tag(Tag)
        case link(destination: Range<Int>, title: Range<Int>)
        case image(destination: Range<Int>, title: Range<Int>)
        /// A bare address, and what its destination has in front.
        case address(Range<Int>, prefix: BareAddress.Prefix)
    }

    /// The tags that may stand in text, without attributes.
    enum Tag: String, CaseIterable, Sendable {
        case sub, sup, u
    }

    case text(Range<Int>)
    case code(Range<Int>)
    case html(Range<Int>)
    /// A run of two tildes.
    case tildes(Range<Int>, canOpen: Bool, canClose: Bool)
    case softBreak, lineBreak
    case open(Markup), close(Markup)
    /// A reference to the footnote definition of that index.
    case reference(Int)
    /// A reference to a footnote that is not there.
    case missingReference(Range<Int>)
}

extension InlineEvent {
    var isReference: Bool {
        if case .reference = self { true } else { false }
    }

    /// Tildes and tags find their partners after all events are known.
    var mayPair: Bool {
        switch self {
        case .html, .tildes: true
        default: false
        }
    }

    var isText: Bool {
        switch self {
        case .text, .softBreak: true
        default: false
        }
    }
}
