/// A colon that parts a field from its value for the eye, but not for YAML: no plain blank stands behind it, or it is another character.
struct UnseenColon {
    /// Byte offset in the file.
    let offset: Int
    let message: LocalizedText
    /// The line as it is meant.
    let meant: String

    /// `line`: a slice of the file.
    init?(in line: ArraySlice<UInt8>) {
        let text = Self.withoutMargin(line)
        guard let (name, colon) = Self.name(opening: text) else { return nil }
        let rest = text.unicodeScalars[colon...].dropFirst()
        guard let message = Self.message(text.unicodeScalars[colon], before: rest.first, name) else { return nil }
        let value = rest.drop { $0.properties.isWhitespace }
        offset = line.endIndex - text.utf8.count + text.utf8.distance(from: text.startIndex, to: colon)
        self.message = message
        meant = "\(name): \(String(value))"
    }

    /// Whether a line parts a field from its value as YAML wants it.
    static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        line.indices.contains { line[$0] == UInt8(ascii: ":") && ($0 + 1 == line.endIndex || line[$0 + 1] == 0x20) }
    }
}

extension UnseenColon {
    /// Without indentation and the dash of a list.
    private static func withoutMargin(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }, as: UTF8.self)
    }

    /// A short name of letters, digits and `_`, up to the first colon of any kind.
    private static func name(opening text: String) -> (String, String.Index)? {
        let scalars = text.unicodeScalars
        guard let colon = scalars.firstIndex(where: { $0 == ":" || lookalikes.contains($0) }) else { return nil }
        let name = scalars[..<colon]
        let isName = name.allSatisfy {
            $0 == "_" || $0 == "-" || $0 == " " || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        guard isName, (1...longestName).contains(name.count) else { return nil }
        return (String(name.trimmingSuffix { $0 == " " }), colon)
    }

    private static let longestName = 40

    /// Fullwidth, small and vertical forms, the ratio, the letter colon.
    private static let lookalikes: Set<Unicode.Scalar> = ["\u{FF1A}", "\u{FE55}", "\u{FE13}", "\u{2236}", "\u{A789}", "\u{02D0}"]

    private static func message(_ colon: Unicode.Scalar, before next: Unicode.Scalar?, _ name: String) -> LocalizedText? {
        guard colon == ":" else {
            return LocalizedText(
                vi: "dấu hai chấm sau “\(name)” là ký tự “\(colon)”, không phải “:”",
                en: "the colon behind “\(name)” is the character “\(colon)”, not “:”")
        }
        guard let next, next != " ", next != "\t" else { return nil }
        guard next.properties.isWhitespace else {
            return LocalizedText(vi: "thiếu dấu cách sau dấu hai chấm của “\(name)”", en: "there is no blank behind the colon of “\(name)”")
        }
        let code = "U+" + String(next.value, radix: 16, uppercase: true).padded(to: 4)
        return LocalizedText(
            vi: "sau dấu hai chấm của “\(name)” là dấu cách lạ (\(code)), không phải dấu cách thường",
            en: "behind the colon of “\(name)” stands a foreign blank (\(code)), not a plain one")
    }
}
