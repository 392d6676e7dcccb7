// What is said of a number that is written otherwise than the registries have it.

package import Source

package enum SpellingWarnings {
    /// One warning a remark, and one for an issuer's symbol that is in no registry but one slip away from one that is.
    package static func list(_ remarks: [SpellingRemark], of number: DocumentNumber, at location: SourceLocation?, _ table: SymbolTable)
        -> [Diagnostic]
    {
        let respelled = remarks.map { Diagnostic(.aliasSpelling, .warning, at: location, $0.message(number.notation)) }
        guard let group = number.groups.first(where: { !table.isType($0) }), let meant = table.nearest(to: group) else { return respelled }
        return respelled + [
            .warning(
                .aliasSpelling, at: location, vi: "ký hiệu “\(group)” chưa có trong danh mục",
                en: "the symbol “\(group)” is in no registry",
                hint: LocalizedText(vi: "có phải “\(meant)”?", en: "did you mean “\(meant)”?"))
        ]
    }
}
