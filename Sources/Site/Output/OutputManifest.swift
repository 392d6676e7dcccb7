// `/.vanthu-manifest`: every file that VanThu wrote, sorted by path, with its SHA-256. It alone says what VanThu owns in the output folder.
internal import Source

struct OutputManifest: Sendable {
    static let path = ".vanthu-manifest"

    /// Of a line, beside its path.
    private static let lineBytes = 67

    private let bytes: [UInt8]
    /// Where the lines of the files listed begin.
    private let lines: [String: Int]

    /// Reads the lines `<digest>  <path>`; a line of another form is passed over.
    init(bytes: [UInt8]) {
        self.bytes = bytes
        var lines = [String: Int](minimumCapacity: bytes.count { $0 == UInt8(ascii: "\n") })
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count > 66 && line.dropFirst(64).starts(with: "  ".utf8) {
            lines[String(decoding: line.dropFirst(66), as: UTF8.self)] = line.startIndex
        }
        self.lines = lines
    }

    /// SHA-256 of the manifest itself.
    var digest: [UInt8] { SHA256.digest(bytes) }

    /// Nothing is there that VanThu wrote.
    var isEmpty: Bool { lines.isEmpty }

    /// In no order, the manifest itself among them.
    var files: [String] { isEmpty ? [] : Array(lines.keys) + [Self.path] }

    func owns(_ path: String) -> Bool { path == Self.path || lines[path] != nil }

    /// SHA-256 of a file as it was written, of the manifest as it stands; nil for a file that is not listed.
    func digest(of path: String) -> [UInt8]? {
        if path == Self.path { return digest }
        return lines[path].flatMap { SHA256.digest(hex: bytes[$0..<$0 + 64]) }
    }

    /// The bytes of the manifest of the files among `paths`, which are in byte order.
    ///
    /// - Parameter digest: nil for a path that is not a file of the portal.
    static func bytes(_ paths: [String], digest: (String) -> Digest?) -> [UInt8] {
        var bytes: [UInt8] = []
        // A list that grows is there twice while it does, and this one is the longest of all.
        bytes.reserveCapacity(paths.reduce(0) { $0 + $1.utf8.count + lineBytes })
        for path in paths {
            guard let digest = digest(path) else { continue }
            bytes += SHA256.digits(of: digest.bytes)
            bytes += "  ".utf8
            bytes += path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
