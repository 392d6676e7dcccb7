// What a build leaves for the next one: bytes that end in a seal over them, a mark and the program. Bytes that are damaged, of another kind or of
// another version of the program give nothing, so what is packed needs no versions of its own.
internal import Source

extension Packer {
    consuming func sealed(_ mark: String) -> [UInt8] {
        let seal = Seal.of(bytes[...], mark)
        bytes += seal
        return bytes
    }
}

extension PackedReader {
    init?(sealed bytes: [UInt8], _ mark: String) {
        guard bytes.count >= Seal.size, Seal.of(bytes.dropLast(Seal.size), mark).elementsEqual(bytes.suffix(Seal.size)) else { return nil }
        self.init(bytes)
    }
}

private enum Seal {
    static let size = 32

    static func of(_ bytes: ArraySlice<UInt8>, _ mark: String) -> [UInt8] {
        var hash = SHA256()
        hash.update(Program.digest)
        hash.update(Array("\(mark)\n".utf8))
        hash.update(bytes)
        return hash.finished()
    }
}
