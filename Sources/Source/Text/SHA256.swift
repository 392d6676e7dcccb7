// SHA-256 (FIPS 180-4) through nettle, which uses the processor's instructions for it.
// Fingerprints of sources, names of content-addressed files, the manifest.
private import CNettle

/// A digest of bytes that come in pieces.
package struct SHA256 {
    private var state = sha256_ctx()

    package init() { nettle_sha256_init(&state) }

    /// Linear.
    package mutating func update(_ bytes: some Collection<UInt8>) {
        let isStored: Void? = bytes.withContiguousStorageIfAvailable { nettle_sha256_update(&state, $0.count, $0.baseAddress) }
        if isStored == nil { update(Array(bytes)) }
    }

    /// The 32 bytes of the digest.
    package consuming func finished() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.byteCount) { output, count in
            nettle_sha256_digest(&state, Self.byteCount, output.baseAddress)
            count = Self.byteCount
        }
    }

    private static let byteCount = 32
}

extension SHA256 {
    /// 32 bytes.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finished()
    }

    /// The digest as 64 lower-case hexadecimal digits.
    package static func hex(_ bytes: [UInt8]) -> String { hex(digest: digest(bytes)) }

    /// The same of a digest that is known.
    package static func hex(digest: [UInt8]) -> String { String(decoding: digits(of: digest), as: UTF8.self) }

    /// The same as bytes.
    package static func digits(of digest: [UInt8]) -> [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * byteCount)
        for byte in digest {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return digits
    }

    private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x61 + half - 10 }

    /// The digest that such digits stand for; nil for anything else.
    package static func digest(hex: ArraySlice<UInt8>) -> [UInt8]? {
        guard hex.count == 2 * byteCount else { return nil }
        let digits = hex.compactMap { byte -> UInt8? in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x61 + 10
            default: nil
            }
        }
        guard digits.count == hex.count else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
