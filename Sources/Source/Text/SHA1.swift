// SHA-1 through nettle: not for safety, git names things by it.
private import CNettle

package enum SHA1 {
    /// The 20 bytes of the digest. Linear.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var state = sha1_ctx()
        nettle_sha1_init(&state)
        nettle_sha1_update(&state, bytes.count, bytes)
        return [UInt8](unsafeUninitializedCapacity: 20) { output, count in
            nettle_sha1_digest(&state, 20, output.baseAddress)
            count = 20
        }
    }
}
