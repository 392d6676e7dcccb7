// The target of a request -> a path below the portal's folder that cannot leave it.

private import Site

/// Where a request leads, relative to the portal's folder.
struct RequestPath: Hashable {
    /// Decoded, without leading slash; empty for the front page. No part of it is hidden, and none is `.` or `..`.
    var relative: String
    /// `?…` as written; empty where there is none.
    var query: String

    /// Nil for what no file of a portal can have for an address: damaged encoding, a hidden part, `..`, a backslash or a control character.
    init?(_ target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let (bytes, isWhole) = parts[0].dropFirst().percentDecodedBytes
        guard target.hasPrefix("/"), isWhole, let path = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        guard names.dropLast().allSatisfy({ !$0.isEmpty }), names.allSatisfy({ !$0.hasPrefix(".") }),
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return nil }
        relative = path
        query = parts.count > 1 ? "?\(parts[1])" : ""
    }
}
