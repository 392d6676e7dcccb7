// Files that no portal has any more, kept so that others can be written over them: to make thousands of files beside thousands that were just removed
// takes ext4 many times as long.
internal import Source
private import Synchronization

final class SpareFiles: Sendable {
    /// Nil where none are kept.
    private let folder: String?
    /// Names of those that are there.
    private let names: Mutex<[String]>

    /// More are removed.
    private static let most = 16_384

    /// Those in a folder, which is made where it is missing.
    init(in folder: String?) {
        let isThere = folder.map { (try? Disk.makeFolder($0)) != nil } ?? false
        self.folder = isThere ? folder : nil
        names = Mutex((isThere ? folder : nil).flatMap { try? Disk.names(in: $0) } ?? [])
    }

    /// Takes a file away that no server has open; false where it stays. Its name here tells it from all others.
    func take(_ path: String, inode: Int) -> Bool {
        let name = String(inode)
        guard let folder, names.withLock({ $0.count < Self.most }), (try? Disk.rename(path, "\(folder)/\(name)")) != nil else {
            return false
        }
        names.withLock { $0.append(name) }
        return true
    }

    /// Writes a new file over one of them; false where there is none.
    func write(_ bytes: [UInt8], to path: String) throws -> Bool {
        guard let folder, let name = names.withLock({ $0.popLast() }) else { return false }
        let file = "\(folder)/\(name)"
        return try Disk.overwrite(file, with: bytes) && (try? Disk.rename(file, path)) != nil
    }
}
