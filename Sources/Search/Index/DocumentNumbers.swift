// Gives the documents of the index their numbers: with room between months, so that a document that comes or goes leaves most others their numbers, and
// most files their bytes and names.

enum DocumentNumbers {
    /// A number without a document.
    static let vacant = SearchDocument(url: "", title: "", type: "")

    /// Documents by number: held ones, newest first, then reference pages. Those of a month stand at the end of its numbers, as the next one is newer, and
    /// months at the end of all numbers of held documents, as the next month is. With fewer held documents than `roomyOffice` there is no room.
    static func spread(_ documents: [SearchDocument], roomyOffice: Int) -> [SearchDocument] {
        let held = documents.firstIndex(where: \.isReference) ?? documents.count
        guard held >= roomyOffice else { return documents }
        let months = months(of: documents[..<held])
        let count = months.reduce(0) { $0 + $1.count + room(behind: $1.count, share: 4) }
        var spread = [SearchDocument](repeating: vacant, count: room(behind: count, share: 16))
        spread.reserveCapacity(spread.count + count + documents.count - held)
        for month in months {
            spread += repeatElement(vacant, count: room(behind: month.count, share: 4))
            spread += documents[month]
        }
        spread += documents[held...]
        return spread
    }

    /// Where the documents of each month stand.
    private static func months(of documents: ArraySlice<SearchDocument>) -> [Range<Int>] {
        var months: [Range<Int>] = []
        var start = documents.startIndex
        while start < documents.endIndex {
            let end = documents[start...].firstIndex { month($0) != month(documents[start]) } ?? documents.endIndex
            months.append(start..<end)
            start = end
        }
        return months
    }

    private static func month(_ document: SearchDocument) -> Substring? { document.date?.prefix(7) }

    /// What fills `count` up to a multiple of the power of two that is at most its `share`th part, and at least two.
    private static func room(behind count: Int, share: Int) -> Int {
        let part = max(2, count / share)
        let step = 1 << (part.bitWidth - 1 - part.leadingZeroBitCount)
        return (step - count % step) % step
    }
}
