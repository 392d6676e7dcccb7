// The pages and data files of the last build, which those of this one may take over; and what these were made from, for the next.
internal import Source
private import Synchronization

final class PublishedPages: Sendable {
    private let standing: StandingPortal
    /// What all pages are made from is as it was.
    private let isShared: Bool
    /// What is said of a page that is not known.
    private let unknown: PageReason
    private let state = Mutex(State())

    private struct State {
        var inputs: [String: Digest] = [:]
        var made: [PageReason: Int] = [:]
    }

    /// `shared`: digest of what all pages are made from.
    init(of last: BuildRecord?, _ standing: StandingPortal, shared: [UInt8]) {
        self.standing = standing
        isShared = last?.sharedInputs == shared
        unknown = last == nil || isShared ? .added : .shared
    }

    /// Digests of what the pages of this build are made from, by the path of their file.
    var inputs: [String: Digest] { state.withLock(\.inputs) }

    /// How many pages were made, and why.
    var made: [PageReason: Int] { state.withLock(\.made) }

    /// Files of the last build that are the page and its copy; nil where it has to be made. Remembers what it is made from, nil for what is
    /// always made.
    func files(of page: Page, madeFrom inputs: Digest?, isPrecompressed: Bool) -> [String]? {
        let path = page.outputPath
        let reason = reason(to: path, inputs, isPrecompressed)
        state.withLock { state in
            if let inputs { state.inputs[path] = inputs }
            if let reason { state.made[reason, default: 0] += 1 }
        }
        return reason == nil ? files(of: path, isPrecompressed) : nil
    }

    /// The same of a file that is no page, at its path in the output.
    func files(of file: String, madeFrom inputs: Digest, isPrecompressed: Bool) -> [String]? {
        state.withLock { $0.inputs[file] = inputs }
        return reason(to: file, inputs, isPrecompressed) == nil ? files(of: file, isPrecompressed) : nil
    }
}

extension PublishedPages {
    /// Why the page has to be made; nil where its files stand.
    private func reason(to path: String, _ inputs: Digest?, _ isPrecompressed: Bool) -> PageReason? {
        guard let inputs else { return .always }
        guard isShared, let known = standing.inputs(of: path) else { return unknown }
        if known != inputs { return .inputs }
        return files(of: path, isPrecompressed).allSatisfy { standing.stamp(of: $0) != nil } ? nil : .touched
    }

    private func files(of path: String, _ isPrecompressed: Bool) -> [String] {
        let copy = Precompression.path(ofCopy: path)
        return isPrecompressed && standing.wasLeft(copy) ? [path, copy] : [path]
    }
}
