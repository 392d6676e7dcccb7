// When and why each file of the content was changed: one pass of `git log` over the commit that is checked out.
internal import Records
internal import Source

/// The history of the texts of a content folder. The same commit gives the same log, whatever the clock says.
struct ChangeLog: Sendable {
    struct Change: Hashable, Sendable {
        /// The author's day, where the portal is.
        var date: CalendarDate
        /// First line of the commit's message.
        var subject: String
    }

    /// What is known of one file.
    struct History: Sendable {
        /// Newest first; the first `longest` of them.
        var changes: [Change] = []
        /// How many there are.
        var count = 0
        /// Identifier of its bytes in the commit.
        var blob = ""
        /// Earlier changes were not fetched.
        var isCut = false
    }

    static let longest = 10

    /// By path below the top of the repository, as it is in the commit.
    private let histories: [String: History]
    /// Of the content folder, with a slash at its end.
    private let prefix: String
    private let content: String

    /// Nil without a repository that holds the content in a commit; with a warning where the history is there and cannot be read, or is cut.
    static func read(_ content: ContentFolder, zone: String) -> (log: ChangeLog?, diagnostics: [Diagnostic]) {
        guard let repository = GitRepository(holding: content.root) else { return (nil, []) }
        do {
            let result = try Subprocess.run(command(content.root, repository.head), settings: ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"])
            guard result.isSuccess else { return (nil, [unreadable(firstLine(result.remarks))]) }
            let reader = ChangeLogReader(boundary: Set(repository.boundary), days: PortalClock.days(in: zone))
            let histories = reader.histories(in: result.output)
            // A repository of something else, in whose folders the content happens to stand.
            guard !histories.isEmpty else { return (nil, []) }
            let log = ChangeLog(histories: histories, repository: repository, content: content.root)
            return (log, log.cutOff(content))
        } catch let fault as MachineFault {
            let why = Disk.describe(fault.errorNumber)
            return (nil, [unreadable(LocalizedText(vi: "git: \(why.vi)", en: "git: \(why.en)"))])
        } catch {
            return (nil, [unreadable(LocalizedText(vi: "\(error)", en: "\(error)"))])
        }
    }

    /// `source`: relative to the content folder; nil for a file that was never committed.
    func history(of source: String) -> History? { histories[prefix + source] }

    /// Whether the file has other bytes than in the commit.
    func isChanged(_ source: String) throws -> Bool {
        guard let blob = history(of: source)?.blob else { return true }
        let bytes = try Disk.read("\(content)/\(source)")
        let object = Array("blob \(bytes.count)\0".utf8) + bytes
        return SHA256.hex(digest: blob.count == 64 ? SHA256.digest(object) : SHA1.digest(object)) != blob
    }
}

extension ChangeLog {
    private init(histories: [String: History], repository: GitRepository, content: String) {
        self.histories = histories
        self.content = content
        let below = Disk.resolved(content).dropFirst(repository.root.count + 1)
        prefix = below.isEmpty ? "" : "\(below)/"
    }

    /// What people have set for themselves must not change the answer.
    private static func command(_ folder: String, _ head: String) -> [String] {
        ["git", "-C", folder, "--no-pager", "--no-replace-objects", "-c", "i18n.logOutputEncoding=UTF-8", "-c", "log.showRoot=true"]
            + ["log", "--topo-order", "-c", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-relative", "--no-color", "--no-ext-diff"]
            + ["--no-show-signature", "--format=%x01%H%x00%at%x00%s", head, "--", "."]
    }

    private static func firstLine(_ bytes: [UInt8]) -> LocalizedText {
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return LocalizedText(vi: line, en: line)
    }

    private static func unreadable(_ reason: LocalizedText) -> Diagnostic {
        .warning(
            .missingHistory, at: nil, vi: "không đọc được lịch sử của kho nên trang không ghi ngày cập nhật: \(reason.vi)",
            en: "the history of the repository cannot be read, so pages tell no changes: \(reason.en)")
    }

    private func cutOff(_ content: ContentFolder) -> [Diagnostic] {
        let cut = content.documents.count { history(of: $0.source)?.isCut ?? false }
        guard cut > 0 else { return [] }
        return [
            .warning(
                .missingHistory, at: nil, vi: "kho chỉ được tải về một phần lịch sử nên \(cut) văn bản thiếu lần cập nhật",
                en: "only a part of the repository's history was fetched, so \(cut) documents lack changes",
                hint: LocalizedText(
                    vi: "chạy “git fetch --unshallow”; trong CI đặt GIT_DEPTH: 0 hoặc fetch-depth: 0",
                    en: "run “git fetch --unshallow”; in CI set GIT_DEPTH: 0 or fetch-depth: 0"))
        ]
    }
}
