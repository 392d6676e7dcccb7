// Another program, run to its end.
private import Glibc

enum Subprocess {
    struct Result {
        var output: [UInt8]
        /// Standard error; meant to be short.
        var remarks: [UInt8]
        var isSuccess: Bool
    }

    /// Runs a program of `PATH` without standard input, with `settings` (`NAME=value`) put before the environment. Throws `MachineFault` where it is not
    /// there.
    static func run(_ words: [String], settings: [String]) throws -> Result {
        var (output, remarks): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard pipe(&output) == 0, pipe(&remarks) == 0 else { throw MachineFault(.read, words[0], errorNumber: errno) }
        defer { for end in [output[0], remarks[0]] { close(end) } }
        let process = spawn(words, settings, output, remarks)
        for end in [output[1], remarks[1]] { close(end) }
        let found = try process.get()
        let result = Result(output: read(output[0]), remarks: read(remarks[0]), isSuccess: true)
        var status: Int32 = 0
        while waitpid(found, &status, 0) < 0, errno == EINTR {}
        return Result(output: result.output, remarks: result.remarks, isSuccess: status == 0)
    }

    private static func spawn(_ words: [String], _ settings: [String], _ output: [Int32], _ remarks: [Int32])
        -> Swift.Result<pid_t, MachineFault>
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, remarks[1], STDERR_FILENO)
        for end in output + remarks { posix_spawn_file_actions_addclose(&actions, end) }
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var environment = settings.map { strdup($0) }
        defer { for setting in environment.prefix(settings.count) { free(setting) } }
        var next = environ
        while let inherited = next.pointee {
            environment.append(inherited)
            next += 1
        }
        environment.append(nil)
        var process = pid_t()
        let fault = posix_spawnp(&process, words[0], &actions, nil, &arguments, &environment)
        return fault == 0 ? .success(process) : .failure(MachineFault(.read, words[0], errorNumber: fault))
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
