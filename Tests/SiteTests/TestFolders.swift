// Folders that the site tests read and write: the repository's own, and temporary ones.
import Foundation

enum TestFolders {
    /// The top of the repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path(percentEncoded: false)
    static let theme = repository + "/Themes/so-khcn"
    static let content = repository + "/Content"
    static let fixtures = repository + "/Tests/Fixtures"

    /// A new path below the system's temporary folder; the folder itself is made.
    static func temporary() -> String {
        let path = NSTemporaryDirectory() + "vanthu-site-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Removes a folder, unwritable folders in it included.
    static func remove(_ path: String) {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        try? FileManager.default.removeItem(atPath: path)
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path))
    }

    /// Every file below a folder, hidden ones included, by path relative to it; empty where there is no folder.
    static func tree(_ folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        guard FileManager.default.fileExists(atPath: folder) else { return files }
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[name] = try Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        }
        return files
    }
}
