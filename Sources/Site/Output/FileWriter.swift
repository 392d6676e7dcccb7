// Files of the next portal, made by many tasks -> the stage, each with its compressed copy where copies are wanted.
internal import Source

struct FileWriter: Sendable {
    let stage: OutputStage
    /// Puts compressed copies beside the files.
    let isPrecompressed: Bool
    let jobs: Int

    func write<Item: Sendable>(_ items: [Item], _ file: @escaping @Sendable (Item) throws -> OutputFile) async throws {
        try await each(of: items) { item, compressor in
            try write(try file(item), compressor)
        }
    }

    func write(_ file: OutputFile, former: String? = nil, _ compressor: borrowing Compressor?) throws {
        try stage.add(file, former: former)
        try writeCopy(of: file, compressor)
    }

    /// A file that is written piece by piece.
    func write(_ path: String, _ body: (([UInt8]) throws -> Void) throws -> Void, _ compressor: borrowing Compressor?) throws {
        try stage.add(path, body)
        if isPrecompressed { try writeCopy(of: OutputFile(path: path, bytes: try stage.bytes(of: path)), compressor) }
    }

    /// A copy of the file at `source` with the digest it has.
    func write(copyOf source: String, as path: String, digest: [UInt8], _ compressor: borrowing Compressor?) throws {
        try stage.add(copyOf: source, as: path, digest: digest)
        guard isPrecompressed, Precompression.isCompressible(path) else { return }
        try writeCopy(of: OutputFile(path: path, bytes: try Disk.read(source)), compressor)
    }

    /// Calls `body` with each item, in some of many tasks, and with the task's compressor where copies are wanted.
    func each<Item: Sendable>(
        of items: [Item], _ body: @escaping @Sendable (Item, borrowing Compressor?) throws -> Void
    ) async throws {
        let size = max(1, min(32, items.count / (jobs * 8)))
        _ = try await items.concurrentSlices(of: size, jobs: jobs) { slice in
            let compressor = isPrecompressed ? Compressor() : nil
            for item in slice { try body(item, compressor) }
        }
    }

    private func writeCopy(of file: OutputFile, _ compressor: borrowing Compressor?) throws {
        switch compressor {
        case .some(let compressor): if let copy = Precompression.copy(of: file, compressor) { try stage.add(copy) }
        case .none: return
        }
    }
}
