// Normalisation to NFC through utf8proc; the only file that imports it.
private import CUTF8Proc

package enum UnicodeNormalization {
    /// The bytes in NFC. Text without combining marks is returned as it is: for Vietnamese that is NFC already. Linear.
    package static func nfc(_ bytes: [UInt8]) -> [UInt8] {
        guard holdsCombiningMark(bytes) else { return bytes }
        return stretches(of: bytes).flatMap { composed(bytes[$0]) }
    }

    /// Linear; text without combining marks is returned as it is.
    package static func nfc(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return holdsCombiningMark(bytes) ? String(decoding: nfc(bytes), as: UTF8.self) : text
    }

    /// U+0300–U+036F are the bytes CC 80 … CD AF.
    package static func holdsCombiningMark(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { isCombiningMark(bytes, at: $0) }
    }

    private static func isCombiningMark(_ bytes: [UInt8], at index: Int) -> Bool {
        let byte = bytes[index]
        guard byte == 0xCC || byte == 0xCD, index + 1 < bytes.count else { return false }
        return byte == 0xCC || bytes[index + 1] <= 0xAF
    }
}

extension UnicodeNormalization {
    /// Marks in a row that are sorted together; a letter of any language bears fewer.
    private static let longestRun = 64

    private static func composed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBufferPointer { source in
            var result: UnsafeMutablePointer<UInt8>?
            let options = utf8proc_option_t(rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
            let count = utf8proc_map(source.baseAddress, source.count, &result, options)
            guard count >= 0, let result else { return Array(bytes) }
            defer { result.deallocate() }
            return Array(UnsafeBufferPointer(start: result, count: count))
        }
    }

    /// Cuts the text within longer runs of combining marks, which utf8proc would sort in quadratic time.
    private static func stretches(of bytes: [UInt8]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        var run = 0
        var index = 0
        while index < bytes.count {
            let width = markWidth(bytes[index...])
            run = width > 0 ? run + 1 : 0
            if run > longestRun {
                stretches.append(start..<index)
                start = index
                run = 1
            }
            index += max(1, width)
        }
        return stretches + [start..<bytes.count]
    }

    /// Bytes of the mark with which `bytes` begin; 0 where there is none.
    private static func markWidth(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first, first >= 0xCC else { return 0 }
        return bytes.withUnsafeBufferPointer { source in
            var scalar: utf8proc_int32_t = 0
            let width = utf8proc_iterate(source.baseAddress, source.count, &scalar)
            let marks = [UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME]
            return width > 0 && marks.contains(utf8proc_category(scalar)) ? width : 0
        }
    }
}
