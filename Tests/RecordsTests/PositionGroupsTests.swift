import Testing

@testable import Records

@Suite struct PositionGroupsTests {
    @Test func `every position is in its group, in order`() {
        let groupOf: [Int?] = [3, 0, nil, 3, 3, 0, nil]
        let groups = PositionGroups(of: groupOf.count, groups: 5) { groupOf[$0] }
        #expect((0..<5).map { groups[$0] } == [[1, 5], [], [], [0, 3, 4], []])
    }

    @Test func `there may be groups without positions`() {
        let groups = PositionGroups(of: 0, groups: 2) { _ in 0 }
        #expect([groups[0], groups[1]] == [[], []])
    }
}
