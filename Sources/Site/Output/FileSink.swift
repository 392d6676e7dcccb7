// A file that is being written.
private import CLinux
private import Glibc

/// Takes bytes piece by piece; what was written stays where writing ends early.
struct FileSink: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// The folder must be there; a file at `path` is emptied first.
    init(replacing path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw MachineFault(.write, path, errorNumber: errno) }
    }

    private init(_ descriptor: Int32, path: String) { (self.descriptor, self.path) = (descriptor, path) }

    /// Writes over what a file holds, which has this name only; nil where there is none or it cannot be opened.
    static func overwriting(_ path: String) -> FileSink? {
        let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        let isAlone = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
        if isAlone { return FileSink(descriptor, path: path) }
        close(descriptor)
        return nil
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func write(_ bytes: UnsafeBufferPointer<UInt8>) throws { try Self.write(bytes, to: descriptor, path: path) }

    /// Ends a file that was longer.
    func end(at size: Int) throws {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw MachineFault(.write, path, errorNumber: errno) }
    }

    /// `path`: what a fault names.
    static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, path: String) throws {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw MachineFault(.write, path, errorNumber: errno) }
            written += count
        }
    }
}
