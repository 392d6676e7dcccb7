/// Marks inside words that print nothing: soft hyphens, joiners, zero-width blanks.
package enum InvisibleScalar {
    @inlinable
    package static func contains(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// The text without them.
    package static func removed(from text: String) -> String {
        guard text.unicodeScalars.contains(where: { contains($0.value) }) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !contains($0.value) }))
    }
}
