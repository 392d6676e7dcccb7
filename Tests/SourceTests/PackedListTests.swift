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
}
