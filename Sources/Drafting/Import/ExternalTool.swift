// Runs a program of the system on an input and collects what it prints, within bounds of time and size.
private import CLinux
private import Glibc

enum ExternalTool {
    enum Outcome {
        /// `code` is nil where a signal ended it.
        case finished(code: Int32?, output: [UInt8], errors: [UInt8])
        case missing
        case tooSlow
        case tooMuch
    }

    /// Bytes that a program may print; more is no office document.
    static let mostOutput = 64_000_000

    /// Runs `name` from PATH. After `seconds` it is killed.
    /// - Parameter input: what it reads from standard input.
    static func run(_ name: String, _ arguments: [String], input: [UInt8] = [], seconds: Int) -> Outcome {
        guard let pipes = Pipes(), let source = memoryFile(input) else { return .missing }
        defer {
            pipes.close()
            close(source)
        }
        guard let process = spawn(name, arguments, source, pipes) else { return .missing }
        pipes.closeWriting()
        let (fault, output, errors) = collect(from: pipes, until: now() + seconds * 1000)
        if fault != nil { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        if let fault { return fault }
        let ended = status & 0x7F
        return .finished(code: ended == 0 ? (status >> 8) & 0xFF : nil, output: output, errors: errors)
    }
}

extension ExternalTool {
    private struct Pipes {
        var output: [Int32] = [-1, -1]
        var errors: [Int32] = [-1, -1]

        init?() {
            guard linux_pipe(&output) == 0 else { return nil }
            guard linux_pipe(&errors) == 0 else {
                Glibc.close(output[0])
                Glibc.close(output[1])
                return nil
            }
        }

        func closeWriting() {
            Glibc.close(output[1])
            Glibc.close(errors[1])
        }

        func close() {
            Glibc.close(output[0])
            Glibc.close(errors[0])
        }
    }

    /// A file without a name that stands at its start: unlike a pipe it need not be fed while the program runs.
    private static func memoryFile(_ bytes: [UInt8]) -> Int32? {
        let file = linux_memory_file()
        guard file >= 0 else { return nil }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { break }
            written += max(0, count)
        }
        guard written == bytes.count, lseek(file, 0, SEEK_SET) == 0 else {
            close(file)
            return nil
        }
        return file
    }

    private static func spawn(_ name: String, _ arguments: [String], _ input: Int32, _ pipes: Pipes) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, pipes.output[1], 1)
        posix_spawn_file_actions_adddup2(&actions, pipes.errors[1], 2)
        var words = ([name] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        return posix_spawnp(&process, name, &actions, nil, &words, environ) == 0 ? process : nil
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private static func collect(from pipes: Pipes, until deadline: Int) -> (fault: Outcome?, output: [UInt8], errors: [UInt8]) {
        var (output, errors): ([UInt8], [UInt8]) = ([], [])
        var waiting = [
            pollfd(fd: pipes.output[0], events: Int16(POLLIN), revents: 0), pollfd(fd: pipes.errors[0], events: Int16(POLLIN), revents: 0),
        ]
        while waiting.contains(where: { $0.fd >= 0 }) {
            let left = deadline - now()
            guard left > 0 else { return (.tooSlow, [], []) }
            let ready = poll(&waiting, 2, Int32(min(left, Int(Int32.max))))
            if ready < 0 && errno != EINTR { break }
            guard ready > 0 else { continue }
            if waiting[0].revents != 0, !read(&waiting[0], into: &output) { waiting[0].fd = -1 }
            if waiting[1].revents != 0, !read(&waiting[1], into: &errors) { waiting[1].fd = -1 }
            if output.count > mostOutput || errors.count > mostOutput { return (.tooMuch, [], []) }
        }
        return (nil, output, errors)
    }

    /// False at the end.
    private static func read(_ source: inout pollfd, into bytes: inout [UInt8]) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
            let count = Glibc.read(source.fd, buffer.baseAddress, buffer.count)
            guard count > 0 else { return count < 0 && errno == EINTR }
            bytes += buffer[..<count]
            return true
        }
    }
}
