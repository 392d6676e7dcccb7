/// Bytes put into finished HTML.
extension Body {
    /// Stands in for `html[range]`; an empty range inserts.
    struct Replacement {
        var range: Range<Int>
        var text: String
    }

    /// Replaces stretches of `html`, given in order, none of which holds text or a link, and moves what lies after them. One forward copy.
    mutating func replace(_ replacements: [Replacement]) {
        guard !replacements.isEmpty else { return }
        let old = html
        var shifts = Shifts()
        var position = 0
        html = []
        html.reserveCapacity(old.count + replacements.reduce(0) { $0 + $1.text.utf8.count })
        for replacement in replacements {
            html += old[position..<replacement.range.lowerBound]
            html += replacement.text.utf8
            position = replacement.range.upperBound
            shifts.append(html.count - position, from: position)
        }
        html += old[position...]
        move(by: shifts)
    }

    private mutating func move(by shifts: Shifts) {
        var texts = shifts
        for run in runs.indices { runs[run].htmlStart = texts.moved(runs[run].htmlStart) }
        var ends = shifts
        for link in links.indices {
            links[link].htmlRange = ends.moved(links[link].htmlRange.lowerBound)..<ends.moved(links[link].htmlRange.upperBound)
        }
        var starts = shifts
        for annex in annexStarts.indices { annexStarts[annex] = starts.moved(annexStarts[annex]) }
        notesStart = notesStart.map { starts.moved($0) }
    }
}

/// How far offsets are moved, asked for in order.
private struct Shifts {
    private var shifts: [(start: Int, distance: Int)] = []
    private var next = 0
    private var distance = 0

    /// All offsets from `start` on are moved by `distance`.
    mutating func append(_ distance: Int, from start: Int) { shifts.append((start, distance)) }

    mutating func moved(_ offset: Int) -> Int {
        while next < shifts.count, shifts[next].start <= offset {
            distance = shifts[next].distance
            next += 1
        }
        return offset + distance
    }
}
