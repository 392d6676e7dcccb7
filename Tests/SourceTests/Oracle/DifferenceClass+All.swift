extension DifferenceClass {
    static let all = [singleTilde] + comparable

    /// The classes that are told by the document and both skeletons. Tasks come first, for other classes take brackets away.
    static let comparable = tasks + tables + footnotes + inlines + addresses + versions

    /// Told by asking the reference again, with the option to which one tilde is text.
    static let singleTilde = DifferenceClass(
        name: "single tilde", reason: "one tilde means “about” in Vietnamese text (~5 km), so two strike out; cmark-gfm takes one too",
        fixture: "~a~", isPossible: { $0.contains("~") })

    private static let tables: [DifferenceClass] = [
        DifferenceClass(
            name: "escaped pipe above a table", reason: "cmark-gfm un-escapes \\| in the paragraph before a table too, even in code",
            fixture: "`\\|`\n\na\n`\\|`\n| b |\n|---|", isPossible: { $0.contains("\\|") },
            reduced: { $0.rewriting { node in node.children.indices.dropFirst().forEach { node.unescapePipes(before: $0) } } }),
        DifferenceClass(
            name: "list with a table",
            reason: "cmark-gfm takes a list for loose when text and a table stand in one item without a blank line",
            fixture: "- a\n  |-\n  1.\n  |", isPossible: { $0.contains(#/\|.*-|-.*\||:-|-:/#) },
            reduced: { $0.rewriting { list in if ["ol", "ul"].contains(list.name), list.holds("table") { list.loosen() } } }),
        DifferenceClass(
            name: "definition above a table", reason: "cmark-gfm shows a link reference definition directly above a table as text",
            fixture: "[a]: /u\n| b |\n|---|",
            isPossible: { $0.contains(#/\]:.*\n(?:[ \t>]*[^ \t>\n].*\n)*?[|: \t>]*-[|:\- \t]*(?:\n|$)/#) },
            reduced: {
                $0.rewriting { node in
                    node.dropParagraphsAboveTables(); node.dropReferences()
                }
            }),
        DifferenceClass(
            name: "delimiter row as a destination",
            reason: "a definition may go on behind a line end, so the line is its destination; cmark-gfm has made a table of both before",
            fixture: "[a]:\n:-:", isPossible: { $0.contains(#/\]:[ \t]*\n[ \t>]*[|:\-]/#) },
            mended: { $0.replacing(#/\]:([ \t]*\n[ \t>]*[|:\-])/#) { "] :\($0.1)" } }),
        DifferenceClass(
            name: "lazy header row", reason: "cmark-gfm keeps the blanks of a lazy line, which then make a cell before the first pipe",
            fixture: "> a\n |\n> -|", isPossible: { $0.contains(#/\n[ \t>]*[ \t]\|.*\n[ \t>]*[|:\-]/#) },
            mended: { $0.replacing(#/(?m)^([ \t>]*?)[ \t]+\|(?=.*\n[ \t>]*[|:\-][|:\- \t]*$)/#) { "\($0.1)|" } }),
    ]

    private static let tasks: [DifferenceClass] = [
        DifferenceClass(
            name: "task inside another container",
            reason:
                "cmark-gfm looks for the box at the start of the line only, so it misses tasks in quotes and in items that begin on one line",
            fixture: "> - [x] a", isPossible: { $0.contains(#/(?m)^[ \t]*(?:[>\-+*]|\d+[.)]).*(?:[\-+*]|\d[.)])[ \t]+\[[ xX]\]/#) },
            reduced: { $0.rewriting { node in if node.name == "li" { node.dropTask() } } }),
        DifferenceClass(
            name: "box in the middle of a paragraph",
            reason: "cmark-gfm takes a box on a lazy line for one of the item around the quote, and shows it as text too",
            fixture: "- a\n  > b\n      - [x] c",
            isPossible: { $0.contains(#/\n(?: {4}| {0,3}\t)[ \t]*(?:[\-+*]|\d+.)[ \t]+\[[ xX]\]/#) },
            reduced: { $0.rewriting { node in if node.name == "li" { node.dropTask() } } }),
        DifferenceClass(
            name: "box that is a reference", reason: "[x] is a link where x is defined, as everywhere; cmark-gfm takes it for a box",
            fixture: "- [x] a\n\n[x]: /u",
            isPossible: { $0.contains(#/(?i)\[x\]:/#) && $0.contains(#/(?i)\[x\][ \t]/#) },
            reduced: { $0.rewriting { node in if node.name == "li" { node.dropLinkedTask() } } }),
        DifferenceClass(
            name: "block behind a box",
            reason: "cmark-gfm takes the box away and reads the rest anew, which may then be a definition or stand above a line of hyphens",
            fixture: "- [x] [a]: /u",
            isPossible: {
                $0.contains(
                    #/(?m)^[ \t]*(?:[\-+*]|\d+[.)])[ \t]+\[[ xX]\](?:[ \t]+\[.+\]:|[ \t]+\S.*\n(?:[ \t>]*\S.*\n)*?[ \t>]*[\-=]+[ \t]*(?:\n|$)|[ \t]+\n)/#
                )
            },
            mended: { $0.replacing(#/((?:[\-+*]|\d[.)])[ \t]+)\[[ xX]\]/#) { "\($0.1)y" } }),
    ]

    private static let footnotes: [DifferenceClass] = [
        DifferenceClass(
            name: "caret in an image", reason: "cmark-gfm reads ![^ as a mark and a link", fixture: "![^]()",
            isPossible: { $0.contains("![^") },
            reduced: { $0.rewriting { node in node.replaceImages() } }),
        DifferenceClass(
            name: "footnote that is not there",
            reason: "cmark-gfm shows its source and drops a line end in it; we show it as any other text",
            fixture: "[^\\*]", isPossible: { $0.contains(#/\[\^[^\]]*[\\\n&]/#) },
            reduced: { $0.rewriting { node in if node.isText { node.detail.removeAll { "\\ ".contains($0) } } } }),
        DifferenceClass(
            name: "bracket in a label", reason: "no label of ours holds a bracket: [^[a]] would be two things", fixture: "[^[]: x",
            isPossible: { $0.contains(#/\[\^[^\]\s]*\[[^\]\s]*\]:/#) },
            reduced: { $0.rewriting { node in node.dropBracketLabels() } }),
        DifferenceClass(
            name: "list beside a footnote",
            reason: "where a body has lists of all five kinds, one beside a footnote is set as loose as that",
            fixture: "- a\n\n* b\n\n1. c\n\n1) d[^1]\n\n+ e\n\n[^1]: f\n\ng",
            isPossible: { document in
                let lists = [#/\s\+\s/#, #/\s\*\s/#, #/\s-\s/#, #/\d\)\s/#, #/\d\.\s/#]
                return document.contains(#/\[\^[^\]\s]+\]:/#) && lists.allSatisfy { ("\n" + document).contains($0) }
            },
            reduced: { $0.rewriting { list in if ["ol", "ul"].contains(list.name) { list.loosen() } } }),
        DifferenceClass(
            name: "footnote that ends in a list",
            reason: "an empty line below one in an item parts the blocks of the item; cmark-gfm forgets it",
            fixture: "- a\n  [^1]: - b\n\n  c",
            isPossible: { $0.contains(#/(?m)^[ \t>]*(?:[\-+*]|\d+[.)])?[ \t]+\[\^[^\]\s]+\]:/#) },
            reduced: { $0.rewriting { list in if ["ol", "ul"].contains(list.name) { list.loosen() } } }),
        DifferenceClass(
            name: "blanks below a footnote",
            reason: "cmark-gfm ends a footnote at a line of blanks, which is an empty line everywhere else",
            fixture: "a[^1]\n\n[^1]: b\n \n    c",
            isPossible: { $0.contains(#/\[\^[^\]\s]+\]:/#) && Comparison.isSameToUs($0, withoutBlanks($0)) }, mended: withoutBlanks),
    ]

    private static let inlines: [DifferenceClass] = [
        DifferenceClass(
            name: "emphasis beside a tilde", reason: "cmark-gfm looks through tildes for what stands beside a mark of emphasis",
            fixture: "**b*~a",
            isPossible: { $0.contains("~") },
            reduced: { $0.rewriting { node in node.dropEmphasis() } })
    ]

    /// Lines of blanks made empty.
    @Sendable private static func withoutBlanks(_ document: String) -> String { document.replacing(#/(?m)^[ \t]+$/#, with: "") }
}
