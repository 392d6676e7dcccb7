// A file that is being read.
private import CLinux
private import Glibc

/// Gives the bytes of a file piece by piece.
struct FileSource: ~Copyable {
    private let path: String
    private let descriptor: Int32
    /// Bytes when it was opened.
    let size: Int

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            size = 0
            throw MachineFault(.read, path, errorNumber: errno)
        }
        size = Int(status.st_size)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Fills the buffer as far as there are bytes; gives their number.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw MachineFault(.read, path, errorNumber: errno) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}
