// The pages of the last build, which a page of this one may take over; and what those of this one were made from, for the next.
internal import Source
private import Synchronization

final class PublishedPages: Sendable {
    private let known: [String: BuildRecord.Output]
    private let folder: String
    /// Of the last build, which says what its files hold.
    private let manifest: OutputManifest
    /// What is said of a page that is not known.
    private let unknown: PageReason
    private let state = Mutex(State())

    private struct State {
        var inputs: [String: [UInt8]] = [:]
        var made: [PageReason: Int] = [:]
    }

    /// `manifest`: that of the portal in `folder`; `shared`: digest of what all pages are made from.
    init(of last: BuildRecord?, in folder: String, _ manifest: OutputManifest, shared: [UInt8]) {
        self.folder = folder
        self.manifest = manifest
        let isShared = last?.sharedInputs == shared
        unknown = last == nil || isShared ? .added : .shared
        let outputs = isShared ? last?.outputs ?? [] : []
        let pages = outputs.filter { !$0.inputs.isEmpty }
        let copies = Set(pages.map { Precompression.path(ofCopy: $0.path) })
        let needed = pages + outputs.filter { copies.contains($0.path) }
        let isWhole = last?.manifest == manifest.digest
        known = isWhole ? Dictionary(needed.map { ($0.path, $0) }) { first, _ in first } : [:]
    }

    /// Digests of what the pages of this build are made from, by the path of their file.
    var inputs: [String: [UInt8]] { state.withLock(\.inputs) }

    /// How many pages were made, and why.
    var made: [PageReason: Int] { state.withLock(\.made) }

    /// Files of the last build that are the page at `path` and its copy; nil where it has to be made. Remembers what it is made from, nil for what is
    /// always made.
    func files(of path: String, madeFrom inputs: [UInt8]?, isPrecompressed: Bool) -> [String]? {
        let reason = reason(to: path, inputs, isPrecompressed)
        state.withLock { state in
            if let inputs { state.inputs[path] = inputs }
            if let reason { state.made[reason, default: 0] += 1 }
        }
        return reason == nil ? files(of: path, isPrecompressed).map(\.path) : nil
    }
}

extension PublishedPages {
    /// Why the page has to be made; nil where its files stand.
    private func reason(to path: String, _ inputs: [UInt8]?, _ isPrecompressed: Bool) -> PageReason? {
        guard let inputs else { return .always }
        guard let page = known[path] else { return unknown }
        if page.inputs != inputs { return .inputs }
        return files(of: path, isPrecompressed).allSatisfy(stands) ? nil : .touched
    }

    private func files(of path: String, _ isPrecompressed: Bool) -> [BuildRecord.Output] {
        [path, isPrecompressed ? Precompression.path(ofCopy: path) : nil].compactMap { $0.flatMap { known[$0] } }
    }

    /// A portal that was copied has other stamps and the same bytes.
    private func stands(_ output: BuildRecord.Output) -> Bool {
        let path = "\(folder)/\(output.path)"
        guard let stamp = Disk.stamp(of: path), stamp.kind == .file else { return false }
        if stamp.isSameFile(as: output.stamp) { return true }
        return stamp.size == output.stamp.size && (try? Disk.digest(of: path).digest) == manifest.digest(of: output.path)
    }
}
