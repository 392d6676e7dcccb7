// `/.vanthu-manifest`: every file that VanThu wrote, sorted by path, with its SHA-256. It alone says what VanThu owns in the output folder.
internal import Source

struct OutputManifest: Sendable {
    static let path = ".vanthu-manifest"

    /// Paths of the files listed.
    private let paths: Set<String>

    /// Reads the lines `<digest>  <path>`; a line of another form is passed over.
    init(bytes: [UInt8]) {
        var paths: Set<String> = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count > 66 && line.dropFirst(64).starts(with: "  ".utf8) {
            paths.insert(String(decoding: line.dropFirst(66), as: UTF8.self))
        }
        self.paths = paths
    }

    /// Nothing is there that VanThu wrote.
    var isEmpty: Bool { paths.isEmpty }

    func owns(_ path: String) -> Bool { path == Self.path || paths.contains(path) }

    /// The bytes of the manifest of files with these digests.
    static func bytes(_ digests: [(path: String, digest: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (path, digest) in digests.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            bytes += "\(SHA256.hex(digest: digest))  \(path)\n".utf8
        }
        return bytes
    }
}
