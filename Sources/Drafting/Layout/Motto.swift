internal import Source

/// Quốc hiệu, tiêu ngữ and the Party's heading, misread letters included.
enum Motto {
    /// The words around the motto that a text holds, and the motto as printed.
    static func find(in text: String) -> (before: String, motto: String, after: String)? {
        let words = text.words
        let keys = words.map { VietnameseText.key($0).split(separator: "_").joined() }
        let lettered = keys.indices.filter { !keys[$0].isEmpty }
        for phrase in phrases {
            for start in lettered.indices {
                guard start + phrase.count <= lettered.count else { break }
                let window = lettered[start..<start + phrase.count]
                guard differs(window.map { keys[$0] }, phrase.text) <= phrase.slips, let first = window.first, let last = window.last else {
                    continue
                }
                return (
                    words[..<first].joined(separator: " "), words[first...last].joined(separator: " "),
                    words[(last + 1)...].joined(separator: " ")
                )
            }
        }
        return nil
    }
}

extension Motto {
    private static let phrases: [(text: [UInt8], count: Int, slips: Int)] = [
        phrase("cong hoa xa hoi chu nghia viet nam", slips: 4), phrase("doc lap tu do hanh phuc", slips: 3),
        phrase("dang cong san viet nam", slips: 2),
        // The last word stands on the next line of a narrow column.
        phrase("cong hoa xa hoi chu nghia viet", slips: 2),
    ]

    private static func phrase(_ words: String, slips: Int) -> (text: [UInt8], count: Int, slips: Int) {
        let words = words.split(separator: " ")
        return (Array(words.joined().utf8), words.count, slips)
    }

    private static func differs(_ keys: [String], _ wanted: [UInt8]) -> Int {
        let found = Array(keys.joined().utf8)
        return abs(found.count - wanted.count) > 4 ? .max : NearestName.distance(found, wanted)
    }
}
