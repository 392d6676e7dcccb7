// One build at a time writes into an output folder.
private import Glibc

/// Held as long as it lives; the system takes it from a program that ends.
final class BuildLock: Sendable {
    private let descriptor: Int32

    /// Waits for whoever holds the lock, after `isBusy` was called; nil where no file can stand at `path`.
    init?(at path: String, isBusy: () -> Void) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
        isBusy()
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
