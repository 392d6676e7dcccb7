// The output of `git log --raw -z` -> the history of each file, followed back through its names.
internal import Records

struct ChangeLogReader {
    /// Commits that seem to add every file because their parents are not here.
    let boundary: Set<String>
    /// The day of a second since 1970; nil outside the calendar.
    let days: (Int) -> CalendarDate?

    private struct Commit {
        var change: ChangeLog.Change?
        var isBoundary = false
    }

    /// One entry of a commit: `:mode mode id id status`, with a colon, mode and id more for each further parent of a merge.
    private struct Entry {
        var blob: String
        var status: Character
        var hasTwoPaths: Bool

        init?(_ header: String) {
            let parents = header.prefix { $0 == ":" }.count
            let fields = header.dropFirst(parents).split(separator: " ")
            guard parents > 0, fields.count == 2 * parents + 3, let status = fields[2 * parents + 2].first else { return nil }
            blob = String(fields[2 * parents + 1])
            self.status = status
            hasTwoPaths = parents == 1 && (status == "R" || status == "C")
        }
    }

    /// Commits come newest first, parents after their children.
    func histories(in output: [UInt8]) -> [String: ChangeLog.History] {
        var trace = Trace()
        var commit = Commit()
        var words = output.split(separator: 0, omittingEmptySubsequences: false).lazy.map { String(decoding: $0, as: UTF8.self) }
            .makeIterator()
        while let word = words.next() {
            if word.hasPrefix("\u{1}") {
                let (time, subject) = (words.next(), words.next())
                let date = time.flatMap { Int($0) }.flatMap(days)
                commit = Commit(
                    change: date.map { ChangeLog.Change(date: $0, subject: subject ?? "") },
                    isBoundary: boundary.contains(String(word.dropFirst())))
            } else if let entry = Entry(word.hasPrefix("\n") ? String(word.dropFirst()) : word), let path = words.next() {
                let newer = entry.hasTwoPaths ? words.next() ?? path : path
                trace.add(commit.change, isBoundary: commit.isBoundary, blob: entry.blob, to: newer)
                trace.step(back: entry.status, from: newer, to: path)
            }
        }
        return trace.histories
    }
}

/// Which file of the newest commit a path of an older one has become.
private struct Trace {
    private(set) var histories: [String: ChangeLog.History] = [:]
    private var heirs: [String: String] = [:]
    /// Paths that stood for something else before, or for nothing.
    private var ended: Set<String> = []

    private func heir(of path: String) -> String? { heirs[path] ?? (ended.contains(path) ? nil : path) }

    mutating func add(_ change: ChangeLog.Change?, isBoundary: Bool, blob: String, to path: String) {
        guard let heir = heir(of: path) else { return }
        var history = histories[heir] ?? ChangeLog.History(blob: blob)
        if isBoundary {
            history.isCut = true
        } else if let change {
            history.count += 1
            if history.changes.count < ChangeLog.longest { history.changes.append(change) }
        }
        histories[heir] = history
    }

    mutating func step(back status: Character, from newer: String, to older: String) {
        guard status == "A" || status == "D" || status == "R" else { return }
        let heir = heir(of: newer)
        heirs[newer] = nil
        ended.insert(newer)
        if status == "D", let heir { histories[heir] = nil }
        guard status == "R", let heir else { return }
        heirs[older] = heir
    }
}
