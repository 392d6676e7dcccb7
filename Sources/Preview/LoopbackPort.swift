// A port of this machine that only programs of this machine can reach.
private import Glibc

/// A socket that listens on 127.0.0.1; closed when it goes, unless a server has taken it.
package struct LoopbackPort: ~Copyable {
    /// The port could not be had.
    package struct Fault: Error {
        package var port: Int
        package var reason: Reason
        /// One that is free now; nil where the next hundred are not.
        package var free: Int?
    }

    package enum Reason: Sendable {
        /// Another program listens there.
        case taken
        /// `errno` of the failed call.
        case refused(Int32)
    }

    package let number: Int
    private let descriptor: Int32

    /// Port 0 is any that is free.
    package init(_ wanted: Int) throws(Fault) {
        do {
            (descriptor, number) = try Self.listen(on: wanted)
        } catch {
            let free = (wanted + 1..<wanted + 101).first { $0 <= 65535 && Self.isFree($0) }
            throw Fault(port: wanted, reason: error.number == EADDRINUSE ? .taken : .refused(error.number), free: free)
        }
    }

    deinit { close(descriptor) }

    /// The socket, which the caller now has to close.
    consuming func taken() -> Int32 {
        let descriptor = descriptor
        discard self
        return descriptor
    }
}

extension LoopbackPort {
    private struct SystemFault: Error {
        var number: Int32
    }

    private static func isFree(_ port: Int) -> Bool {
        guard let (descriptor, _) = try? listen(on: port) else { return false }
        close(descriptor)
        return true
    }

    private static func listen(on port: Int) throws(SystemFault) -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemFault(number: errno) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        guard withSocketAddress(&address, { bind(descriptor, $0, $1) }) == 0, Glibc.listen(descriptor, SOMAXCONN) == 0 else {
            defer { close(descriptor) }
            throw SystemFault(number: errno)
        }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withSocketAddress(&address) { pointer, _ in getsockname(descriptor, pointer, &size) }
        return (descriptor, Int(in_port_t(bigEndian: address.sin_port)))
    }

    private static func withSocketAddress<Result>(
        _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }
}
