// Which names may stand in a tag.

import Source

extension TemplateParser {
    /// `.` or fields joined by dots, of letters, digits, `_` and `-`. Diagnosed.
    mutating func isFieldName(_ name: TemplateName) -> Bool {
        let parts = name.text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if name.text == "." || parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNameByte) }) { return true }
        failName(name)
        return false
    }

    /// The name of a template or block: fields and `.`, `/` in any order. Diagnosed.
    mutating func isPartialName(_ name: TemplateName) -> Bool {
        let isPartByte = { (byte: UInt8) in Self.isNameByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") }
        if !name.text.isEmpty, name.text.utf8.allSatisfy(isPartByte) { return true }
        failName(name)
        return false
    }

    private mutating func failName(_ name: TemplateName) {
        if name.text.isEmpty { return fail(at: name.location, vi: "thẻ không có tên", en: "the tag has no name") }
        fail(
            at: name.location, vi: "“\(name.text)” không phải là một tên", en: "“\(name.text)” is not a name",
            hint: LocalizedText(vi: "tên chỉ gồm chữ, số, “_”, “-” và “.”", en: "a name has letters, digits, “_”, “-” and “.” only"))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
