/// Folding of Vietnamese text: what two spellings must share to be taken for the same word.
///
/// Works on precomposed and decomposed UTF-8 alike: base letters come from one table, combining marks are dropped.
package enum VietnameseText {
    /// Lower-case ASCII letters without marks, `đ` as `d`; every other byte as it is. Linear.
    package static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
        // One loop over plain memory: through the collection of another module every byte would cost a call.
        text.withContiguousStorageIfAvailable { folded(bytes: $0) } ?? Array(text).withUnsafeBufferPointer { folded(bytes: $0) }
    }

    private static func folded(bytes text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if text.allSatisfy({ $0 < 0x80 }) { return text.map { $0.lowercased } }
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        let table = FoldingTable.shared
        var scalars = ScalarReader(text)
        while let scalar = scalars.next() {
            if scalar.value < 0x80 {
                output.append(UInt8(scalar.value).lowercased)
            } else if scalar.value < table.base.count {
                let base = table.base[Int(scalar.value)]
                if base == 0 { output.append(contentsOf: String(scalar).utf8) } else if base != FoldingTable.dropped { output.append(base) }
            } else {
                output.append(contentsOf: String(scalar).utf8)
            }
        }
        return output
    }

    package static func folded(_ text: String) -> String {
        String(decoding: folded(Array(text.utf8)), as: UTF8.self)
    }

    /// Folded words of letters and digits joined by `-`: the form of a name in an address.
    package static func slug(_ text: String) -> String { String(decoding: slug(text.utf8), as: UTF8.self) }

    package static func slug(_ text: some Collection<UInt8>) -> [UInt8] { joined(text, by: UInt8(ascii: "-")) }

    /// Folded words of letters and digits joined by `_`: the form of a field name or code in YAML (`Ngày ban hành` = `ngay_ban_hanh`).
    package static func key(_ text: String) -> String { String(decoding: joined(text.utf8, by: UInt8(ascii: "_")), as: UTF8.self) }

    /// Lower case with marks kept.
    package static func lowercased(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { output.append(lowercased(scalar)) }
        return String(output)
    }

    /// Lower case of one scalar as far as Vietnamese needs it; others as they are.
    package static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value < 0x80 { return Unicode.Scalar(UInt8(scalar.value).lowercased) }
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? scalar : scalar
    }
}

extension VietnameseText {
    fileprivate static func joined(_ text: some Collection<UInt8>, by separator: UInt8) -> [UInt8] {
        var output = folded(text)
        var end = 0
        for byte in output {
            let isWord = byte.isSmall || byte.isDigit
            guard isWord || end > 0 && output[end - 1] != separator else { continue }
            output[end] = isWord ? byte : separator
            end += 1
        }
        output.removeLast(output.count - end)
        if output.last == separator { output.removeLast() }
        return output
    }
}

/// Base letter of every Latin letter that Vietnamese text holds, by code point.
private struct FoldingTable: Sendable {
    static let shared = FoldingTable()
    static let dropped: UInt8 = 0xFF
    /// 0: not in the table.
    let base: [UInt8]

    init() {
        var base = [UInt8](repeating: 0, count: 0x2000)
        for mark in 0x0300...0x036F { base[mark] = Self.dropped }
        let families: [(Character, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậäåāą"), ("e", "èéẻẽẹêềếểễệëēę"), ("i", "ìíỉĩịïī"), ("o", "òóỏõọôồốổỗộơờớởỡợöøō"),
            ("u", "ùúủũụưừứửữựüū"), ("y", "ỳýỷỹỵÿ"), ("d", "đðɖ"), ("c", "çć"), ("n", "ñń"), ("s", "śš"), ("z", "źž"), ("l", "ł"),
        ]
        for (letter, members) in families {
            for scalar in (members + members.uppercased()).unicodeScalars where scalar.value < 0x2000 && scalar.value >= 0x80 {
                base[Int(scalar.value)] = letter.asciiValue ?? 0
            }
        }
        base[0x0189] = UInt8(ascii: "d")
        self.base = base
    }
}
