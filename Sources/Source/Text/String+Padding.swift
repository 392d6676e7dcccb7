extension String {
    /// With zeros in front up to so many characters.
    package func padded(to width: Int) -> String { String(repeating: "0", count: max(0, width - utf8.count)) + self }
}
