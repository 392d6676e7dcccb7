/// Documents made to be misread, the same for the same seed; the family goes round with the seed.
struct HostileDocuments {
    enum Family: UInt64, CaseIterable {
        case fragments, prefixes, container, tables, footnotes, inlines, tasks, addresses, official, definitions, indentation, office
    }

    private var random: SeededGenerator

    static func document(seed: UInt64) -> (family: Family, text: String) {
        let family = Family(rawValue: seed % UInt64(Family.allCases.count)) ?? .fragments
        var documents = HostileDocuments(random: SeededGenerator(seed: (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15))
        for _ in 0..<8 { _ = documents.random.next() }
        let text = documents.text(family)
        return (family, documents.chance(20) ? text.replacing("\n", with: "\r\n") : text)
    }

    private mutating func text(_ family: Family) -> String {
        switch family {
        case .fragments: repeated(1...40) { $0.pick(Self.fragments) }
        case .prefixes: lines(1...14) { $0.repeated(0...3) { $0.pick(Self.prefixes) } + $0.line() }
        case .container: contained()
        case .tables: lines(1...5) { $0.chance(3) ? $0.pick(Self.prefixes) + $0.line() : $0.table() }
        case .footnotes: lines(2...10) { $0.footnoteLine() }
        case .inlines: lines(1...4) { $0.repeated(2...14) { $0.pick(Self.inlines) } }
        case .tasks: lines(1...10) { $0.pick(Self.indents) + $0.pick(Self.markers) + $0.pick(Self.boxes) + $0.inline() }
        case .addresses: lines(1...3) { $0.repeated(1...3) { $0.address() } }
        case .official: lines(2...14) { $0.officialLine() }
        case .definitions: lines(2...10) { $0.definitionLine() }
        case .office: officeDocument()
        case .indentation: lines(2...12) { $0.repeated(0...3) { $0.pick(Self.indents) } + $0.pick(Self.markers) + $0.line() }
        }
    }
}

extension HostileDocuments {
    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(random.next() >> 33) % range.count }

    /// True once in `count` times.
    mutating func chance(_ count: Int) -> Bool { number(1...count) == 1 }

    mutating func pick(_ choices: [String]) -> String { choices[number(0...(choices.count - 1))] }

    mutating func repeated(_ range: ClosedRange<Int>, _ make: (inout Self) -> String) -> String {
        var output = ""
        for _ in 0..<number(range) { output += make(&self) }
        return output
    }

    mutating func lines(_ range: ClosedRange<Int>, _ make: (inout Self) -> String) -> String {
        repeated(range) { make(&$0) + ($0.chance(6) ? "\n\n" : "\n") }
    }
}

extension HostileDocuments {
    /// Lines of any kind, all inside the same quotes and items.
    private mutating func contained() -> String {
        let containers = repeated(1...3) { $0.pick(["> ", "- ", "1. ", "+   ", "10) ", ">", "-\t"]) }
        let later = String(containers.map { $0 == ">" || $0 == "\t" ? $0 : " " })
        let content = number(1...3) == 1 ? table() : lines(1...8) { $0.chance(3) ? $0.table() : $0.line() }
        let rows = content.split(separator: "\n", omittingEmptySubsequences: false)
        var output = ""
        for (index, row) in rows.enumerated() { output += (index == 0 ? containers : chance(12) ? "" : later) + row + "\n" }
        return output
    }

    private mutating func line() -> String {
        chance(4) ? pick(Self.blockLines) : repeated(1...4) { $0.inline() }
    }

    private mutating func inline() -> String { chance(2) ? pick(Self.words) : pick(Self.inlines) }

    /// A table, or what looks like one.
    private mutating func table() -> String {
        let columns = number(1...4)
        let indent = chance(8) ? pick(Self.indents) : ""
        var output = chance(4) ? line() + "\n" : ""
        output += indent + row(columns) + "\n"
        let count = chance(8) ? max(1, columns + number(0...2) - 1) : columns
        output +=
            indent + pick(["|", "", "| "]) + (0..<count).map { _ in pick(Self.delimiters) }.joined(separator: "|")
            + pick(["|", "", " |", " "])
        let rows = number(0...3)
        for _ in 0..<rows { output += "\n" + (chance(10) ? pick(Self.blockLines) : indent + row(columns)) }
        return output
    }

    private mutating func row(_ columns: Int) -> String {
        let count = chance(6) ? number(1...5) : columns
        let cells = (0..<count).map { _ in repeated(0...2) { $0.chance(3) ? $0.pick(Self.cellParts) : $0.inline() } }
        return pick(["| ", "|", ""]) + cells.joined(separator: pick([" | ", "|"])) + pick([" |", "|", ""])
    }

    private mutating func footnoteLine() -> String {
        let label = pick(["1", "2", "a", "Đ", "ghi-chú"])
        return switch number(0...6) {
        case 0, 1: "[^\(label)]: " + inline() + (chance(3) ? "[^\(pick(["1", "2", "a"]))]" : "")
        case 2: "    " + line()
        case 3: ""
        case 4: table()
        default: inline() + "[^\(label)]" + inline()
        }
    }

    private mutating func address() -> String {
        let host = pick(["vanban.vn", "a.b.vn", "vanban", "a_b.vn", "a.b_c.vn", "x.", "192.168.1.1:80", "sở.vn", "-a.vn"])
        let path =
            chance(8)
            ? pick(["&amp;", "/~u", "/a*b*", "\"", "/a|b", "/[a]"])
            : pick(["", "/", "/a_b_c", "/(x)", "/x)", "?q=1&r=2", "#m", "/x,", ").", "<b>"])
        let head = pick(["http://", "https://", "www.", "HTTP://", "ftp://", "a@", "x.y+z@", "mailto:a@"])
        let before =
            chance(6) ? pick(["x", "\"", "[", "<", ":", "`", "đ", ".", "“", "/"]) : pick(["", " ", " (", " *", " _", " ~", " **", "- "])
        return before + head + host + path
            + (chance(6) ? pick(["](x)", ">", "`", "~~"]) : pick([" ", ") ", "* ", "_ ", "** ", ". ", "; ", "! ", ""]))
    }

    private mutating func officialLine() -> String {
        let label = pick([
            "1. ", "2. ", "10. ", "1) ", "a) ", "b) ", "đ) ", "I. ", "II. ", "1.1. ", "- ", "+ ", "* ", "Điều 5. ", "**1.** ", "", "", "",
        ])
        let end = pick([".", ";", ":", "", "./."])
        return pick(["", "", "", "   ", "  ", "> ", "\t"]) + label + repeated(1...3) { $0.pick(Self.words) + " " } + inline() + end
    }

    private mutating func definitionLine() -> String {
        switch number(0...4) {
        case 0:
            pick(["", "> ", "- ", "   "]) + "[\(pick(Self.labels))]: "
                + pick(["/u", "<>", "<a b>", "u 't'", "u \"t\" x", "\nu", "u\n't'", ""])
        case 1: pick(Self.blockLines)
        default:
            pick(["", "", "> ", "- "]) + pick(["![", "["]) + pick(Self.labels)
                + pick(["]", "][]", "][a]", "](u)", "](<u>)", "](u 't')", "] [a]"])
        }
    }
}

extension HostileDocuments {
    static let words = ["Sở", "báo cáo", "x", "số 05/NQ-HĐND", "Điều 5", "quý II", "20.000 người", "a", "đ", "1.", "Căn cứ"]
    static let inlines = [
        "*", "**", "_", "__", "***", "~~", "~", "`", "``", "` a|b `", "\\", "\\*", "\\|", "|", " | ", "[a](b)", "[a](<b c> 't')", "![i](s)",
        "[", "]", "](",
        "![", "[a]", "<br>", "<u>", "</u>", "<b>", "<!-- c -->", "<a href=\"x\">", "<http://g.vn>", "<a@b.vn>", "&amp;", "&nbsp;", "&#42;",
        "&x;",
        "https://a.vn/x_y", "www.a.vn", "a_b_c", "*a*", "**b**", "_c_", "~~d~~", "[^1]", "\\[^1]", "\\~~", "  \n", "\\\n", "\n", " ", "'",
        "\"", "(", ")", "!",
        "javascript:x", "[j](javascript:x)", "a*b*c", "“", "”", "—", "*a **b*", "`` ` ``",
    ]
    static let blockLines = [
        "# h", "## h #", "---", "***", "===", "- - -", "```", "``` x", "~~~", "<div>", "</div>", "<!-- c -->", "<!--", "-->", "<b>",
        "[a]: /u", "[b]: <c> 't'",
        "    code", "\tcode", "> q", "- i", "* i", "+ i", "1. o", "2) o", "", "", "-", "1.", "#", "|---|---|", "| a | b |", "|", "--|--",
        ":-:", "a\\", "a  ", "<?p?>",
        "Bảng 1. Số liệu",
    ]
    static let prefixes = ["", "", "", "> ", ">", "- ", "* ", "1. ", "2) ", "    ", "  ", "\t", "   ", "+   ", "-\t"]
    static let indents = ["", "", "", " ", "  ", "   ", "    ", "\t", "      "]
    static let markers = ["- ", "* ", "+ ", "1. ", "2. ", "3) ", "-   ", "-      ", "10. ", "> ", "- - ", "- 1. ", "-\t", "", "-", "> - "]
    static let boxes = ["[ ] ", "[x] ", "[X] ", "[ ]", "[x]", "[  ] ", "[] ", "[y] ", "[ ]\t", "[x]: ", "\\[ ] ", " [x] ", "[ ]\n", "", ""]
    static let delimiters = ["---", "-", ":--", "--:", ":-:", " --- ", " :-: ", "--", "-- -", ":", "=", "\t---"]
    static let cellParts = [
        "\\|", "`a\\|b`", "\\\\|", "", " ", "<br>", "**b**", "[^1]", "[a](b)", "1.234", "~~", "*", "`", "\\", "| |", "[a]", "https://a.vn",
    ]
    static let labels = ["a", "A", "b c", "B  C", "đ", "Đ", "a\\]", "^", "!", "ẞ", "*a*"]
    static let fragments =
        prefixes + blockLines.map { $0 + "\n" } + inlines + words + delimiters + [
            "\n", "\n", "\n\n", "a) ", "I. ", "[^1]: ", "[ ] ", "|", "| 1 |\n",
        ]
}
