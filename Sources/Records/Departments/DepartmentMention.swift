/// One place of a body where a department is named.
package struct DepartmentMention: Hashable, Sendable {
    /// The reserved code of "các phòng, đơn vị (thuộc Sở)": every department.
    package static let everyone = "tat-ca"

    /// Index into `Body.blocks`.
    package var block: Int
    /// Byte range in the text of the block.
    package var range: Range<Int>
    /// Department code, or `everyone`.
    package var code: String
    package var role: Role

    package init(block: Int, range: Range<Int>, code: String, role: Role) {
        self.block = block
        self.range = range
        self.code = code
        self.role = role
    }
}
