// Many short lists in two buffers: each list as an array of its own takes several times as much memory.

struct FlatLists<Element: Sendable>: RandomAccessCollection, Sendable {
    private var elements: [Element] = []
    /// Where each list ends.
    private var ends: [UInt32] = []

    init(_ lists: some Collection<[Element]>) {
        elements.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        ends.reserveCapacity(lists.count)
        for list in lists {
            elements += list
            ends.append(UInt32(elements.count))
        }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }

    subscript(list: Int) -> ArraySlice<Element> { elements[start(of: list)..<Int(ends[list])] }

    /// The element at a place of a list.
    func element(_ place: Int, of list: Int) -> Element { elements[start(of: list) + place] }

    private func start(of list: Int) -> Int { list == 0 ? 0 : Int(ends[list - 1]) }
}
