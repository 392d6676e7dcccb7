// Where what is published meets the browsers that wait for it; any thread may come here.
private import Synchronization

/// The newest message, and who has not heard it yet.
final class EventHub: Sendable {
    /// A listener that sleeps until it is woken; what the number means is the server's business.
    typealias Sleeper = UInt

    enum Step {
        case send([UInt8])
        case sleep
        case end
    }

    /// How far a listener has heard.
    struct Progress {
        fileprivate var message = 0
        fileprivate var beat: Int?
    }

    private struct State {
        var message: [UInt8] = []
        var count = 0
        var beats = 0
        var isClosed = false
        var sleepers: [Sleeper] = []
    }

    private let state = Mutex(State())
    private let wake: @Sendable (Sleeper) -> Void

    /// `wake` is called with each sleeper once.
    init(wake: @escaping @Sendable (Sleeper) -> Void) { self.wake = wake }

    /// What a listener gets next. `sleep` is called where there is nothing: whatever is published after it wakes the sleeper.
    func next(_ progress: inout Progress, as sleeper: Sleeper, sleep: () -> Void) -> Step {
        state.withLock { state in
            if state.isClosed { return .end }
            let isBehind = progress.message != state.count
            let isOverdue = progress.beat.map { $0 != state.beats } ?? true
            (progress.message, progress.beat) = (state.count, state.beats)
            if isBehind { return .send(Array("data: ".utf8) + state.message + Array("\n\n".utf8)) }
            if isOverdue { return .send(Array(":\n\n".utf8)) }
            sleep()
            state.sleepers.append(sleeper)
            return .sleep
        }
    }

    /// A message of one line that takes the place of the one before.
    func publish(_ message: [UInt8]) {
        change { state in
            state.message = message
            state.count += 1
        }
    }

    /// Makes every listener write something, so that those whose browser has gone are found out.
    func beat() { change { $0.beats += 1 } }

    func close() { change { $0.isClosed = true } }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            for sleeper in state.sleepers { wake(sleeper) }
            state.sleepers = []
        }
    }
}
