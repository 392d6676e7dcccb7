// Held documents, known references and citations, by number: what is said of one number settles nothing of another.

internal import Source

/// All that is said of one number.
struct NumberGroup: Sendable {
    let number: DocumentNumber
    var known: [KnownReference] = []
    var held: [HeldNumber] = []
    /// Positions of the citations of it.
    var citations: [Int] = []
}

/// In the order in which numbers are first met.
struct NumberGroups: Sendable {
    private(set) var all: [NumberGroup] = []
    private var positions: [DocumentNumber: Int] = [:]

    /// What belongs to no number is left out.
    mutating func add(to number: DocumentNumber?, _ change: (inout NumberGroup) -> Void) {
        guard let number else { return }
        let position = positions[number] ?? all.count
        if position == all.count {
            positions[number] = position
            all.append(NumberGroup(number: number))
        }
        change(&all[position])
    }
}
