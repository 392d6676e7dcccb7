// What a front matter loses to comments: behind a blank YAML takes `#` for the beginning of one, also in the middle of a title.
import Source

enum CutValues {
    /// A warning for each value of words, in the field and below it, that is cut by `#` behind one blank. More blanks part a comment on purpose.
    static func warnings(in node: YAMLNode, of field: String) -> [Diagnostic] {
        guard wordFields.contains(field) else { return [] }
        switch node.content {
        case .scalar(let text, _): return node.comment.flatMap { warning($0, behind: text, of: field) }.map { [$0] } ?? []
        case .sequence(let elements): return elements.flatMap { warnings(in: $0, of: field) }
        case .mapping(let pairs): return pairs.flatMap { warnings(in: $1, of: ValueReader.name(of: $0).folded) }
        }
    }

    /// Fields of free words, and those that hold such fields; codes, numbers and dates hold no `#`.
    private static let wordFields: Set<String> = [
        "trich_yeu", "ten_loai", "nguoi_soan", "nguoi_ky", "ho_ten", "chuc_vu", "thay_cho", "kinh_gui", "noi_nhan", "ten", "cuoc_hop",
        "dia_diem", "thanh_phan", "su_kien", "nhiem_vu", "noi_dung", "ghi_chu", "tu_khoa",
    ]

    private static func warning(_ comment: YAMLNode.Comment, behind value: String, of field: String) -> Diagnostic? {
        guard comment.blankCount == 1, !FrontMatterNote.isNote(comment.text) else { return nil }
        let lost = comment.text.shortened(to: 80)
        let line = "\(field): \(YAMLScalar.quoted("\(value) \(comment.text)"))"
        return .warning(
            .cutValue, at: comment.location, vi: "“\(lost)” không thuộc “\(field)”: “#” sau dấu cách mở đầu một lời ghi",
            en: "“\(lost)” is no part of “\(field)”: “#” behind a blank begins a comment",
            hint: LocalizedText(
                vi: "nếu là chữ của giá trị thì viết \(line); nếu là lời ghi thì để trên một dòng riêng",
                en: "if it belongs to the value write \(line); put a comment on a line of its own"))
    }
}
