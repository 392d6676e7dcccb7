// `/.vanthu-manifest`: every file that VanThu wrote, sorted by path, with its SHA-256. It alone says what VanThu owns in the output folder.
internal import Source

struct OutputManifest: Sendable {
    static let path = ".vanthu-manifest"

    /// Hexadecimal SHA-256 by path.
    private(set) var digests: [String: String] = [:]

    init(files: [OutputFile]) {
        for file in files { digests[file.path] = SHA256.hex(file.bytes) }
    }

    /// Reads the lines `<digest>  <path>`; a line of another form is passed over.
    init(bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].utf8.count == 64 else { continue }
            digests[String(parts[1].drop { $0 == " " })] = String(parts[0])
        }
    }

    var bytes: [UInt8] {
        let paths = digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array(paths.map { "\(digests[$0] ?? "")  \($0)\n" }.joined().utf8)
    }

    func owns(_ path: String) -> Bool { path == Self.path || digests[path] != nil }
}
