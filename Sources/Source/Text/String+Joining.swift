extension String {
    /// Three pieces in a row. There is room for all of them from the start: `+` would copy the first two twice.
    init(joining first: String, _ second: String, _ third: String) {
        self = ""
        reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count)
        append(first)
        append(second)
        append(third)
    }
}
