// Gives the documents of the index their numbers: with room between months, so that a document that comes or goes leaves most others their numbers, and
// most files their bytes and names.

enum DocumentNumbers {
    /// A number without a document.
    static let vacant = SearchDocument(url: "", title: "", type: "")

    /// Of a smaller portal all files are soon written.
    static let roomyOffice = 512

    /// Documents by number: held ones, newest first, then reference pages. Those of a month stand at the end of its numbers, as the next one is newer, and
    /// months at the end of all numbers of held documents, as the next month is. With fewer held documents than `roomyOffice` there is no room.
    static func spread(_ documents: [SearchDocument], roomyOffice: Int) -> [SearchDocument] {
        let held = documents.firstIndex(where: \.isReference) ?? documents.count
        guard held >= roomyOffice else { return documents }
        var spread: [SearchDocument] = []
        var start = 0
        while start < held {
            let end = documents[start..<held].firstIndex { month($0) != month(documents[start]) } ?? held
            spread += repeatElement(vacant, count: room(behind: end - start, share: 4)) + documents[start..<end]
            start = end
        }
        return repeatElement(vacant, count: room(behind: spread.count, share: 16)) + spread + documents[held...]
    }

    private static func month(_ document: SearchDocument) -> Substring? { document.date?.prefix(7) }

    /// What fills `count` up to a multiple of the power of two that is at most its `share`th part, and at least two.
    private static func room(behind count: Int, share: Int) -> Int {
        let part = max(2, count / share)
        let step = 1 << (part.bitWidth - 1 - part.leadingZeroBitCount)
        return (step - count % step) % step
    }
}
