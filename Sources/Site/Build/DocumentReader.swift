// One source file -> what it holds: as the last build read it where nothing of it changed, else read anew.
internal import Records
internal import Source

struct DocumentReader: Sendable {
    let parser: DocumentParser
    let archive: DocumentArchive?
    /// SHA-256 of files by their path, as far as known.
    let digests: [String: [UInt8]]

    func read(_ file: ContentFolder.DocumentFile) throws -> DocumentParser.Result {
        let path = parser.folder.path(of: file.source)
        if let archive, let digest = digests[path], let known = try known(file, digest, archive) { return known }
        let bytes = try Disk.read(path)
        let digest = SHA256.digest(bytes)
        if let archive, digests[path] != digest, let known = try known(file, digest, archive) { return known }
        var result = try parser.parse(file, SourceText(file: path, bytes: UnicodeNormalization.nfc(bytes)))
        result.document?.digest = key(file, digest)
        try archive?.keep(result)
        return result
    }
}

extension DocumentReader {
    /// What the archive has; nil also where a file named in front matter is gone, which reading anew tells.
    private func known(_ file: ContentFolder.DocumentFile, _ digest: [UInt8], _ archive: DocumentArchive) throws -> DocumentParser.Result? {
        guard let known = try archive.result(of: file.source, key(file, digest)), let document = known.document,
            try parser.missingAttachments(document.metadata, of: file).isEmpty
        else { return nil }
        return known
    }

    private func key(_ file: ContentFolder.DocumentFile, _ digest: [UInt8]) -> [UInt8] {
        var packer = Packer()
        packer.add(bytes: digest)
        packer.add(file.companions)
        return SHA256.digest(packer.bytes)
    }
}
