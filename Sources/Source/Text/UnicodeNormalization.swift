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
        bytes.withUnsafeBufferPointer { bytes in bytes.indices.contains { isCombiningMark(bytes, at: $0) } }
    }

    private static func isCombiningMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = bytes[index]
        guard byte == 0xCC || byte == 0xCD, index + 1 < bytes.count else { return false }
        return byte == 0xCC || bytes[index + 1] <= 0xAF
    }
}

extension UnicodeNormalization {
    /// Marks in a row that are sorted together; a letter of any language bears fewer.
    private static let longestRun = 64

    /// Nothing composes with an ASCII character behind it, so the text is taken in clusters that begin with one. A text has few different ones of
    /// some bytes, the letters with their marks: each is composed once.
    private static func composed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var known = KnownClusters()
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            index += 1
            while index < bytes.endIndex, bytes[index] >= 0x80 { index += 1 }
            if index - start == 1, bytes[start] < 0x80 {
                output.append(bytes[start])
            } else {
                known.append(bytes[start..<index], to: &output)
            }
        }
        return output
    }

    /// In NFC; bytes that are no UTF-8 as they are.
    fileprivate static func mapped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
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

/// Short clusters in NFC. Of those that share a place the last one is kept: a text has a hundred or two.
private struct KnownClusters {
    private static let bits = 10
    private var names = [UInt64](repeating: 0, count: 1 << bits)
    private var composed = [[UInt8]](repeating: [], count: 1 << bits)

    mutating func append(_ cluster: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard cluster.count < 8 else { return output += UnicodeNormalization.mapped(cluster) }
        // With the count in front no two clusters have one name, and none is 0.
        let name = cluster.reduce(UInt64(cluster.count)) { $0 << 8 | UInt64($1) }
        let place = Int((name &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
        if names[place] != name { (names[place], composed[place]) = (name, UnicodeNormalization.mapped(cluster)) }
        output += composed[place]
    }
}
