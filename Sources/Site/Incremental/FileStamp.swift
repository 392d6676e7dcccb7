// What the system tells of a file without reading it.

/// Equal stamps of one path mean equal bytes where the first one was settled.
package struct FileStamp: Hashable, Sendable {
    package var kind: Disk.Kind
    /// Bytes; of a file only.
    package var size: Int
    /// Nanoseconds since 1970: when its bytes were written, which tools can set.
    package var modified: Int
    /// Nanoseconds since 1970: when anything of it changed, a name put beside it too, which only the system sets.
    package var changed: Int
    package var inode: Int

    /// Whether it has changed at `time` or later, or so shortly before that the clock of its file system may not tell.
    func mayHaveChanged(since time: Int) -> Bool {
        let second = 1_000_000_000
        return changed + (changed % second == 0 ? 2 * second : second / 50) >= time
    }

    /// The same file with the same bytes; other names of it may have come or gone.
    func isSameFile(as other: FileStamp) -> Bool {
        kind == other.kind && size == other.size && modified == other.modified && inode == other.inode
    }
}
