import Source
import Testing

@Suite struct PackedListTests {
    @Test func `elements come back in their order`() {
        for elements in [[], [""], ["a", "", "việc", String(repeating: "dài ", count: 1_000), "e"]] {
            let list = PackedList(elements)
            #expect(Array(list) == elements && list.count == elements.count)
            for (position, element) in elements.enumerated() { #expect(list[position] == element) }
        }
    }

    @Test func `a packed list is the list`() {
        var packer = Packer()
        packer.add(PackedList([3, 0, 1_000_000]), PackedList<Int>([]), 7)
        var packed = PackedReader(packer.bytes)
        #expect(packed.value() == PackedList([3, 0, 1_000_000]))
        #expect(packed.value() == PackedList<Int>([]))
        #expect(packed.number() == 7)
    }

    @Test func `places come back whatever the order of their files`() {
        let places = ["a.md", "b.md", "a.md", "a.md", "c.md", "b.md"].enumerated().map { line, file in
            SourceLocation(file: file, line: line + 1, column: 1)
        }
        var packer = Packer()
        packer.add(places)
        packer.forgetFiles()
        let start = packer.bytes.count
        packer.add(places[1])
        var packed = PackedReader(packer.bytes)
        #expect(packed.value() == places)
        packed = PackedReader(packer.bytes, from: start)
        #expect(packed.value() == places[1])
    }
}
