// The text files of a stretch of documents, compressed, as one piece: remembered where the same documents stood together before.
import Source

extension TextFiles {
    /// Documents in their order, with their numbers as indices.
    static func packed(_ documents: ArraySlice<SearchDocument>, _ scratch: Scratch, _ memory: SearchMemory) throws -> [PackedFile] {
        let packed = try memory.bytes(for: key(of: documents)) { try compressed(documents) }
        let place = try scratch.store(packed)
        var reader = PackedReader(packed)
        var files: [PackedFile] = []
        for number in documents.indices {
            for piece in 0..<reader.number() {
                let digest = Digest(Array(reader.text()))
                let bytes = reader.text()
                let own = StoredBytes(start: place.start + bytes.startIndex, count: bytes.count)
                files.append(PackedFile(path: path(of: number, piece: piece), place: own, digest: digest))
            }
        }
        return files
    }

    private static func compressed(_ documents: ArraySlice<SearchDocument>) throws -> [UInt8] {
        let compressor = Compressor()
        var packer = Packer()
        for document in documents {
            let pieces = document.isVacant ? [] : try pieces(of: document)
            packer.add(pieces.count)
            for piece in pieces {
                let bytes = compressor.zlib(piece)
                packer.add(bytes: SHA256.digest(bytes))
                packer.add(bytes: bytes)
            }
        }
        return packer.bytes
    }

    private static func key(of documents: ArraySlice<SearchDocument>) -> [UInt8] {
        var packer = Packer()
        packer.add("texts")
        for document in documents {
            packer.add(document.url, document.number, document.title, document.type, document.date)
            packer.add(bytes: document.textDigest)
        }
        return SHA256.digest(packer.bytes)
    }
}
