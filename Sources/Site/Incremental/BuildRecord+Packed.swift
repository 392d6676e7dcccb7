// A record -> sealed bytes, and back.
internal import Records
package import Source

extension BuildRecord {
    private static let mark = "VanThu: lan-dung"

    var packed: [UInt8] {
        var packer = Packer()
        packer.add(circumstances, timeZone, themes)
        packer.add(inputs.files, diagnostics)
        for digest in [manifest, sharedInputs] { packer.add(bytes: digest) }
        packer.add(fileCount, documentCount, pageCount, foreign)
        // By far the longest: what comes after it would copy it.
        packer.add(outputs)
        return packer.sealed(Self.mark)
    }

    /// Nil for bytes that are damaged or of another version.
    init?(packed bytes: [UInt8]) {
        guard var reader = PackedReader(sealed: bytes, Self.mark) else { return nil }
        (circumstances, timeZone, themes) = (reader.value(), reader.value(), reader.value())
        (inputs, diagnostics) = (InputSnapshot(files: reader.value()), reader.value())
        (manifest, sharedInputs) = (Array(reader.text()), Array(reader.text()))
        (fileCount, documentCount, pageCount, foreign) = (reader.value(), reader.value(), reader.value(), reader.value())
        outputs = reader.value()
    }
}

extension Disk.Kind: Packable {}

extension FileStamp: Packable {
    package func pack(into packer: inout Packer) { packer.add(kind, size, modified, changed, inode) }

    package init(from packed: inout PackedReader) {
        self.init(
            kind: packed.value(), size: packed.value(), modified: packed.value(), changed: packed.value(), inode: packed.value())
    }
}

extension InputSnapshot.File: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(path, stamp)
        packer.add(bytes: digest)
    }

    package init(from packed: inout PackedReader) {
        self.init(path: packed.value(), stamp: packed.value(), digest: Array(packed.text()))
    }
}

extension BuildRecord.Output: Packable {
    package func pack(into packer: inout Packer) { packer.add(path, stamp, inputs) }

    package init(from packed: inout PackedReader) { self.init(path: packed.value(), stamp: packed.value(), inputs: packed.value()) }
}
