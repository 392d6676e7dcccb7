// A file that bytes are added to and read from while a build goes on.
private import Glibc

/// Appending is for one task at a time, reading for any.
final class StoreFile: Sendable {
    private let descriptor: Int32
    /// What a fault names.
    private let path: String

    /// Without a name: the system removes it when nobody holds it any more, also after a kill.
    init() throws {
        path = Self.parent
        var template = Array("\(path)/vanthu-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw MachineFault(.write, path, errorNumber: errno) }
        unlink(template)
    }

    /// The file at `path`, made where there is none, without what stands behind `end`.
    init(at path: String, end: Int) throws {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0, ftruncate(descriptor, off_t(end)) == 0 else { throw MachineFault(.write, path, errorNumber: errno) }
    }

    /// `TMPDIR`, else `/var/tmp`: unlike `/tmp`, that is never a file system in memory.
    static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp" }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Gives where the bytes begin.
    func append(_ bytes: [UInt8]) throws -> Int {
        let start = lseek(descriptor, 0, SEEK_END)
        try bytes.withUnsafeBufferPointer { try FileSink.write($0, to: descriptor, path: path) }
        return Int(start)
    }

    func read(_ start: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(start + filled))
                if read < 0 && errno == EINTR { continue }
                guard read > 0 else { throw MachineFault(.read, path, errorNumber: read < 0 ? errno : EIO) }
                filled += read
            }
        }
    }
}
