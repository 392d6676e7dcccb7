private import Source

/// A quarter (quý) of a year.
package struct Quarter: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1…4.
    package let number: Int

    package init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    package init(of date: CalendarDate) { self.init(year: date.year, number: date.quarter) }

    /// `2025-Q1`, the form of data; in an address it is lower case.
    package var code: String { "\(year)-Q\(number)" }
    /// `Quý I/2025`.
    package var title: String { "Quý \(["I", "II", "III", "IV"][(number - 1) % 4])/\(year)" }

    package static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

/// A reporting or planning period (kỳ): a year, a quarter or a month.
package enum Period: Hashable, Sendable {
    case year(Int)
    case quarter(Quarter)
    case month(year: Int, month: Int)

    /// `2025`, `2025-Q1`, `2025-04`.
    package var code: String {
        switch self {
        case .year(let year): String(year)
        case .quarter(let quarter): quarter.code
        case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
        }
    }

    /// `năm 2025`, `Quý I/2025`, `tháng 4/2025`.
    package var title: String {
        switch self {
        case .year(let year): "năm \(year)"
        case .quarter(let quarter): quarter.title
        case .month(let year, let month): "tháng \(month)/\(year)"
        }
    }

    /// The quarters it touches, in order: four for a year.
    package var quarters: [Quarter] {
        switch self {
        case .year(let year): (1...4).map { Quarter(year: year, number: $0) }
        case .quarter(let quarter): [quarter]
        case .month(let year, let month): [Quarter(year: year, number: (month + 2) / 3)]
        }
    }

    /// Reads `2025-Q1`, `Quý I/2025`, `quý 1 năm 2025`, `2025-04`, `tháng 4/2025`, `2025`, `năm 2025` after folding; nil for anything else.
    package init?(text: String) {
        let words = VietnameseText.key(text).split(separator: "_").map(String.init)
        switch (words.count, words.first) {
        case (1, _): self.init(year: words[0])
        case (2, "nam"): self.init(year: words[1])
        case (2, _): self.init(year: words[0], part: words[1])
        case (3, "quy"): self.init(quarter: words[1], year: words[2])
        case (4, "quy") where words[2] == "nam": self.init(quarter: words[1], year: words[3])
        case (3, "thang"): self.init(month: words[1], year: words[2])
        case (4, "thang") where words[2] == "nam": self.init(month: words[1], year: words[3])
        default: return nil
        }
    }
}

extension Period {
    fileprivate init?(year: String) {
        guard let year = Self.year(year) else { return nil }
        self = .year(year)
    }

    fileprivate init?(year: String, part: String) {
        if part.hasPrefix("q") {
            self.init(quarter: String(part.dropFirst()), year: year)
        } else {
            guard year.count == 4, part.count == 2 else { return nil }
            self.init(month: part, year: year)
        }
    }

    fileprivate init?(quarter: String, year: String) {
        let numbers = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
        guard let number = numbers[quarter], let year = Self.year(year) else { return nil }
        self = .quarter(Quarter(year: year, number: number))
    }

    fileprivate init?(month: String, year: String) {
        guard let month = Int(month), (1...12).contains(month), let year = Self.year(year) else { return nil }
        self = .month(year: year, month: month)
    }

    fileprivate static func year(_ text: String) -> Int? {
        guard text.count == 4, let year = Int(text), (1900...2999).contains(year) else { return nil }
        return year
    }
}
