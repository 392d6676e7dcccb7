// What a build leaves for the next one: bytes that end in a seal over them, a mark and the program. Bytes that are damaged, of another kind or of
// another version of the program give nothing, so what is packed needs no versions of its own.
internal import Source

extension Packer {
    func sealed(_ mark: String) -> [UInt8] { bytes + Seal.of(bytes, mark) }
}

extension PackedReader {
    init?(sealed bytes: [UInt8], _ mark: String) {
        guard bytes.count >= Seal.size else { return nil }
        let content = Array(bytes.dropLast(Seal.size))
        guard Seal.of(content, mark).elementsEqual(bytes.suffix(Seal.size)) else { return nil }
        self.init(content)
    }
}

private enum Seal {
    static let size = 32

    static func of(_ bytes: [UInt8], _ mark: String) -> [UInt8] {
        var hash = SHA256()
        hash.update(Program.digest)
        hash.update(Array("\(mark)\n".utf8))
        hash.update(bytes)
        return hash.finished()
    }
}
