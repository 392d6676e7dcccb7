// Ctrl-C and a polite kill as something that can be waited for.
private import Glibc
internal import Site
private import Synchronization

/// From when it is made, the first SIGINT or SIGTERM is noted; the next one ends the program at once.
package struct EndSignal: Sendable {
    /// Readable from the first signal on.
    let descriptor: Int32

    /// One for the life of the program. Throws `MachineFault` where the system gives no pipe.
    package init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw MachineFault(.serve, "pipe", errorNumber: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        descriptor = ends[0]
        noted.store(ends[1], ordering: .sequentiallyConsistent)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            var byte: UInt8 = 0
            _ = write(noted.load(ordering: .sequentiallyConsistent), &byte, 1)
        }
        action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in [SIGINT, SIGTERM] { sigaction(signal, &action, nil) }
    }
}

/// Where the handler writes; it can reach nothing but a global.
private let noted = Atomic<Int32>(-1)
