// Normalisation to NFC through utf8proc; the only file that imports it.
private import CUTF8Proc

package enum UnicodeNormalization {
    /// The bytes in NFC. Text without combining marks is returned as it is: for Vietnamese that is NFC already. Linear.
    package static func nfc(_ bytes: [UInt8]) -> [UInt8] {
        guard holdsCombiningMark(bytes) else { return bytes }
        return bytes.withUnsafeBufferPointer { source in
            var result: UnsafeMutablePointer<UInt8>?
            let options = utf8proc_option_t(rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
            let count = utf8proc_map(source.baseAddress, source.count, &result, options)
            guard count >= 0, let result else { return bytes }
            defer { result.deallocate() }
            return Array(UnsafeBufferPointer(start: result, count: count))
        }
    }

    package static func nfc(_ text: String) -> String { String(decoding: nfc(Array(text.utf8)), as: UTF8.self) }

    /// U+0300–U+036F are the bytes CC 80 … CD AF.
    package static func holdsCombiningMark(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { index in
            let byte = bytes[index]
            guard byte == 0xCC || byte == 0xCD, index + 1 < bytes.count else { return false }
            return byte == 0xCC || bytes[index + 1] <= 0xAF
        }
    }
}
