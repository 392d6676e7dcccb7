// Waits until something in some folders has changed and rests again.
private import Glibc
internal import Site

package struct ChangeWatcher: ~Copyable {
    /// What a wait ended with.
    package enum News: Sendable {
        case changed
        /// Nothing for a while.
        case nothing
        /// The program is to end.
        case end
    }

    private let folders: [String]
    private let end: EndSignal
    private var watch: FolderWatch?
    /// What stood there, where the folders have to be looked at again and again.
    private var look: FolderLook?

    /// `isPolling`: look at the folders once a second instead of being told, as network drives tell nothing.
    package init(_ folders: [String], until end: EndSignal, isPolling: Bool) {
        self.folders = folders
        self.end = end
        watch = isPolling ? nil : FolderWatch()
    }

    /// Whether changes have to be looked for, as the system does not tell all of them.
    package var isPolling: Bool { look != nil }

    /// To be called before the folders are read: what changes from now on ends the next wait.
    package mutating func begin() {
        let there = folders.filter { Disk.kind(of: $0) == .folder }
        let isWatched = watch?.watch(there) ?? false
        look = isWatched && there.count == folders.count ? nil : FolderLook(at: folders)
    }

    /// Waits at most `seconds`.
    package func wait(seconds: Int32) -> News {
        var left = seconds
        while left > 0 {
            let step = isPolling ? 1 : left
            switch poll(milliseconds: step * 1000) {
            case .nothing where look != nil && FolderLook(at: folders) != look: return rest()
            case .nothing: left -= step
            case .changed: return rest()
            case .end: return .end
            }
        }
        return .nothing
    }
}

extension ChangeWatcher {
    /// How long nothing may happen for a change to be over, and after how many such changes it is taken as it is.
    private static let quiet: Int32 = 80
    private static let patience = 25

    /// An editor writes, renames and sets times in one go, and a copy brings many files.
    private func rest() -> News {
        for _ in 0..<Self.patience {
            switch poll(milliseconds: Self.quiet) {
            case .changed: continue
            case .nothing: return .changed
            case .end: return .end
            }
        }
        return .changed
    }

    private func poll(milliseconds: Int32) -> News {
        let event = Int16(POLLIN)
        var polled = [pollfd(fd: end.descriptor, events: event, revents: 0), pollfd(fd: watchDescriptor, events: event, revents: 0)]
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        repeat {
            let left = max(0, (deadline - .now) / .milliseconds(1))
            let count = Glibc.poll(&polled, 2, Int32(left.rounded(.up)))
            if polled[0].revents != 0 { return .end }
            if count > 0, drain() { return .changed }
        } while ContinuousClock.now < deadline
        return .nothing
    }

    /// Negative, which the system passes over, where there is no watch.
    private var watchDescriptor: Int32 {
        switch watch {
        case .some(let watch): watch.descriptor
        case .none: -1
        }
    }

    private func drain() -> Bool {
        switch watch {
        case .some(let watch): watch.drain()
        case .none: false
        }
    }
}
