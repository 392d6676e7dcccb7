// A file without a name: the system removes it when nobody holds it any more, also after a kill.
private import Glibc

/// Appending is for one task at a time, reading for any.
final class ScratchFile: Sendable {
    private let descriptor: Int32
    private let folder: String

    init() throws {
        folder = Self.parent
        var template = Array("\(folder)/vanthu-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw MachineFault(.write, folder, errorNumber: errno) }
        unlink(template)
    }

    /// `TMPDIR`, else `/var/tmp`: unlike `/tmp`, that is never a file system in memory.
    static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp" }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Gives where the bytes begin.
    func append(_ bytes: [UInt8]) throws -> Int {
        let start = lseek(descriptor, 0, SEEK_END)
        try bytes.withUnsafeBufferPointer { try FileSink.write($0, to: descriptor, path: folder) }
        return Int(start)
    }

    func read(_ start: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(start + filled))
                if read < 0 && errno == EINTR { continue }
                guard read > 0 else { throw MachineFault(.read, folder, errorNumber: read < 0 ? errno : EIO) }
                filled += read
            }
        }
    }
}
