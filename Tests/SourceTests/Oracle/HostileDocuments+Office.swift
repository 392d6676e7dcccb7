/// Documents as offices write them, every construct below, inside and right after another, and here and there a slip of the hand.
extension HostileDocuments {
    mutating func officeDocument() -> String {
        var output = repeated(2...7) { $0.officeBlock() + ($0.chance(3) ? "\n" : "\n\n") }
        if output.contains("[^") { output += "\n" + repeated(1...3) { $0.officeNote() } }
        if output.contains("[nq]"), chance(2) { output += "\n[nq]: /van-ban/05-nq 'Nghị quyết'\n" }
        return chance(3) ? slipped(output) : output
    }

    private mutating func officeBlock() -> String {
        switch number(0...9) {
        case 0: officeHeading()
        case 1, 2: officePoints()
        case 3: pick(Self.pointLabels) + officeText() + "\n" + under(pick(["   ", "  ", "", "    "]), officeTable())
        case 4: under("> ", [officeTasks(), officeTable(), officePoints(), officeText(), officeHeading()][number(0...4)])
        case 5: officeTasks()
        case 6: pick(["", "Bảng 1. Số liệu\n", "Bảng 1. Số liệu\n\n", "Đơn vị: đồng\n"]) + officeTable()
        case 7: pick(["```\n", "~~~ sh\n", "    "]) + officeTable() + pick(["\n```", "\n~~~", ""])
        case 8: "Nơi nhận:\n" + lines(1...3) { $0.pick(["- ", "+ ", "– "]) + $0.officeText() }
        default: lines(1...3) { $0.officeText() }
        }
    }

    /// All lines of `text` behind `prefix`, seldom without it; empty lines seldom with blanks.
    private mutating func under(_ prefix: String, _ text: String) -> String {
        let blank = String(prefix.prefix { $0 != " " })
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
            (chance(15) ? "" : row.isEmpty && !chance(20) ? blank : prefix) + row
        }.joined(separator: "\n")
    }

    private mutating func officeHeading() -> String {
        let text = pick(["", "I. ", "1.1. ", "Điều 5. ", "Chương II\n", "Phụ lục I: "]) + officeText()
        return chance(3)
            ? text + "\n" + pick(["---", "===", "-"]) : pick(["# ", "## ", "### ", "###### "]) + text + pick(["", "", " ##", " #"])
    }

    private mutating func officePoints(indent: String = "") -> String {
        lines(1...4) { documents in
            let inner = indent + documents.pick(["   ", "  ", "    ", ""])
            let own = indent + documents.pick(Self.pointLabels) + documents.officeText()
            return documents.chance(4) && indent.count < 8 ? own + "\n" + documents.officePoints(indent: inner) : own
        }
    }

    private mutating func officeTasks() -> String {
        lines(1...3) { documents in
            let item =
                documents.pick(["- ", "- ", "* ", "2. ", "  - "]) + documents.pick(["[x] ", "[ ] ", "[X] ", ""]) + documents.officeText()
            return documents.chance(4) ? item + "\n" + documents.under("  ", documents.chance(2) ? documents.officeTable() : "a) x;") : item
        }
    }

    private mutating func officeTable() -> String {
        let columns = number(1...4)
        let row = { (documents: inout Self) in
            "| "
                + (0..<columns).map { _ in documents.chance(2) ? documents.pick(Self.officeCells) : documents.pick(Self.words) }
                .joined(separator: " | ") + " |"
        }
        let head = row(&self) + "\n|" + String(repeating: pick(["---|", ":--|", "--:|", " :-: |"]), count: columns)
        return head + repeated(0...3) { "\n" + row(&$0) }
    }

    private mutating func officeText() -> String {
        repeated(1...4) { $0.pick($0.chance(2) ? Self.words : Self.officeParts) + $0.pick([" ", " ", " ", "", "\n", ", "]) }
            + pick([".", ";", ":", "./.", "", "  ", "\\"])
    }

    private mutating func officeNote() -> String {
        let text = "[^\(pick(["1", "2", "đ"]))]: " + officeText() + "\n"
        return chance(3) ? text + pick(["", "\n"]) + under("    ", chance(2) ? officeTable() : officePoints()) + "\n" : text
    }

    /// One line indented, parted, joined with the next, or without its first character.
    private mutating func slipped(_ text: String) -> String {
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = number(0...(rows.count - 1))
        switch number(0...5) {
        case 0: rows[index] = pick(Self.indents) + rows[index]
        case 1: rows.insert("", at: index)
        case 2: rows[index] = String(rows[index].dropFirst())
        case 3: rows[index] = "\u{A0}" + rows[index]
        case 4 where index + 1 < rows.count:
            let next = rows.remove(at: index + 1)
            rows[index] += next
        default: rows.insert(pick(Self.blockLines), at: index)
        }
        return rows.joined(separator: "\n")
    }
}

extension HostileDocuments {
    private static let pointLabels = [
        "I. ", "II. ", "1. ", "2. ", "10. ", "1.1. ", "1.2.1. ", "2) ", "a) ", "b) ", "đ) ", "(i) ", "- ", "+ ", "* ", "– ", "• ",
        "Điều 5. ",
        "Khoản 2. ", "**1.** ", "*a)* ", "1/ ", "01. ", "\u{A0}\u{A0}1. ", "",
    ]
    private static let officeParts = [
        "~~bãi bỏ\nkhoản 2~~", "**~~Điều 5\nđiểm a)~~**", "~~**a** b~~", "*về việc\ntriển khai*", "**Kết luận:**", "***Hỏa tốc***", "[^1]",
        "[^2]",
        "[^đ]", "“http://vanban.vn”", "(xem https://a.vn/x)", "«www.a.vn»", "https://a.vn/x–y…", "vp@so.gov.vn;", "http://vanban/",
        "www.a.vn.",
        "[Nghị quyết 05][nq]", "[nq]", "[a](/u 'Điều 5')", "![dấu](con-dau.png)", "H<sub>2</sub>O", "m<sup>2</sup>", "<br>",
        "<u>gạch\nchân</u>",
        "`mã`", "khoảng ~5 km", "1. x", "\na) thứ nhất;", "\nb) Thứ hai", "\n- y", "\n2. Z", "5*3*2", "snake_case_x", "A & B", "&nbsp;",
        "<Sở>",
        "| x", "…", "02/7/2025", "\\*", "\u{A0}", "👍", "ế",
    ]
    private static let officeCells = [
        "[^1]", "[^đ]", "a<br>b", "~~1~~", "**x\\|y**", "`a\\|b`", "[x] ", "www.a.vn", "vp@so.gov.vn", "1.234,5", "-", "- x", "1. x",
        "a) x",
        "[nq]", "", "\\", "~", "![i](s)", "<b>", "“a”",
    ]
}
