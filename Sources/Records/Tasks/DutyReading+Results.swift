// "Kết quả tháng 6:" before a list: its items tell what was done, as they would below a heading of these words.

extension DutyReading {
    /// The label that was met last, and how far what it says reaches: through its own paragraph, and through the list or the lines that follow on it.
    struct Results {
        private var block: Int?
        private var depth = 0
        /// The lines below the label may go on with the next block.
        private var goesOn = false
        /// They are a list.
        private var isList = false
        /// The block begins with a label.
        private(set) var isLabel = false

        var areOpen: Bool { block != nil }

        /// Whether the block tells results.
        func tells(_ index: Int) -> Bool { block == index }

        /// - Parameters:
        ///   - depth: how many lists the block stands in.
        ///   - isLabel: it begins with one.
        ///   - isOver: it is a heading, or speaks of work to come.
        ///   - goesOn: its last mark is one behind which a list goes on.
        mutating func take(_ index: Int, depth: Int, isLabel: Bool, isOver: Bool, goesOn: Bool) {
            self.isLabel = isLabel
            if isLabel {
                (block, self.depth, self.goesOn, isList) = (index, depth, goesOn, false)
            } else if block != nil, !isOver, isList ? depth > self.depth : self.goesOn {
                (block, self.goesOn, isList) = (index, goesOn, depth > self.depth)
            } else {
                block = nil
            }
        }
    }
}
