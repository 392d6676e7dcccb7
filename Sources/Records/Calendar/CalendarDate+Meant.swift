import Source

extension CalendarDate {
    /// The day that is meant by what is written otherwise than `init(text:)` reads it: `1/4/25`, `01-04-2025`, `01.4.2025`,
    /// `ngày 01 tháng 4 năm 2025`. Nil where there is none.
    package init?(meantBy text: String) {
        let parts = text.split { " /-.,".contains($0) }.filter { !["ngay", "thang", "nam"].contains(VietnameseText.key(String($0))) }
        let numbers = parts.compactMap { part in part.utf8.allSatisfy(\.isDigit) ? Int(part) : nil }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        switch (parts[0].count, parts[2].count) {
        case (4, 1...2): self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        case (1...2, 4): self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        case (1...2, 2): self.init(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
        default: return nil
        }
    }
}
