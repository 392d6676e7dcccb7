// Where a word stands, as the beginnings of words need it: it waits in scratch until all words are known.
import Source

struct WordUnits {
    /// In rising order.
    let documents: [UInt32]
    let list: PostingList

    init(documents: [UInt32], list: PostingList) {
        self.documents = documents
        self.list = list
    }
}

extension WordUnits {
    var packed: [UInt8] {
        var bytes: [UInt8] = []
        list.write(into: &bytes)
        bytes.append(number: documents.count)
        var last = 0
        for document in documents {
            bytes.append(number: Int(document) - last)
            last = Int(document)
        }
        return bytes
    }

    init(packed bytes: [UInt8]) {
        var reader = PackedReader(bytes)
        list = PostingList(packed: &reader)
        var last = 0
        documents = reader.list { reader in
            last += reader.number()
            return UInt32(last)
        }
    }
}
