// Standard output and standard error; the only place that writes to them.
import Glibc
import Site

enum Console {
    static let isTerminal = isatty(STDERR_FILENO) == 1

    static func output(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// A person reads the questions and types the answers.
    static var canAsk: Bool { isTerminal && isatty(STDIN_FILENO) == 1 }

    /// Words without a line end, before what is typed.
    static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

    static func outputBytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// A text that has its line ends.
    static func outputText(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Many texts with few calls of the system.
    static func error(_ texts: some Sequence<String>) {
        var bytes: [UInt8] = []
        for text in texts {
            bytes += text.utf8
            bytes.append(UInt8(ascii: "\n"))
            guard bytes.count > 1 << 16 else { continue }
            write(bytes, to: STDERR_FILENO)
            bytes.removeAll(keepingCapacity: true)
        }
        write(bytes, to: STDERR_FILENO)
    }

    /// One line that the next one replaces, on a terminal only.
    static func progress(_ text: String) {
        guard isTerminal else { return }
        write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
    }

    static func readInput() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// A reader that went away (`| head`) is no fault of ours; a disk that takes no more of what was asked for ends the program.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && descriptor == STDOUT_FILENO && [ENOSPC, EDQUOT, EFBIG, EIO].contains(errno) {
                let language = ArgumentReader.language(of: Array(CommandLine.arguments.dropFirst()))
                exit(CommandLineTool.report(MachineFault(.write, "/dev/stdout", errorNumber: errno), in: language))
            }
            guard count > 0 else { return }
            written += count
        }
    }
}
