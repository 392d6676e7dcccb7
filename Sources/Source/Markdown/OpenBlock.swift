/// The block of text that is being written.
struct OpenBlock {
    var text: [UInt8] = []
    /// Where its runs begin among those of the body.
    let firstRun: Int
    var lines = 1...1
    /// Bytes of the label still to be written in front of the text.
    var labelRest = 0
    /// Links that are open; false for one that was dropped.
    var openLinks: [Bool] = []
    var isAfterBreak = false
    /// Stretches of struck text that are open.
    var strikes = 0
    /// What was said of HTML tags.
    var advised: Set<HTMLAdvice> = []
    var hasWarnedEmphasis = false
    /// Stars that stand alone in the text: no emphasis, and no run of several.
    var stars: [LooseStars.Star] = []
    /// Where in the text the last line of the source begins.
    var lineStart = 0
    var searches = Searches()

    /// Where in the file to look for the next of a kind, and how often in vain so far; the cells of a row share their line, and these.
    struct Searches {
        var failedEmphasis = 0
        var linkStart = 0
        var failedLinks = 0
        var footnoteStart = 0
        var failedFootnotes = 0
    }
}
