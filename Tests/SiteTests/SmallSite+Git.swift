import Foundation

extension SmallSite {
    /// The text of one document, to be written later.
    static func text(_ path: String, _ lines: String = "", body: String = "Nội dung./.") -> String {
        String(document(path, lines, body: body).drop { $0 != "\n" }.dropFirst())
    }

    struct GitFault: Error {
        var said: String
    }

    /// Runs git in the site's folder, or in another, by a clock and a person of its own; gives what it wrote.
    @discardableResult func git(_ words: String..., at time: String = "2025-03-01T09:00:00+07:00", in folder: String? = nil) throws
        -> String
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder ?? root] + words
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin", "HOME": root, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.vn", "GIT_AUTHOR_DATE": time,
            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.vn", "GIT_COMMITTER_DATE": time,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw GitFault(said: said) }
        return said
    }

    /// Commits everything in the site's content.
    func commit(_ subject: String, at time: String) throws {
        try git("add", "Content")
        try git("commit", "-q", "-m", subject, at: time)
    }
}
