// Reads a number as front matter writes it: the whole text must be one number.

private import Source

extension DocumentNumber {
    /// Reads `51/KH-UBND`, `57/NQ-TW` (as `57-NQ/TW`), `3/NQ-CP` (as `03/NQ-CP`); nil for what the grammar does not hold. The symbol table is
    /// built anew: for many numbers use `init?(parsing:table:)`.
    package init?(parsing text: String, catalogs: Catalogs) { self.init(parsing: text, table: SymbolTable(catalogs: catalogs)) }

    package init?(parsing text: String, table: SymbolTable) {
        guard let read = Self.read(text, table: table) else { return nil }
        self = read.number
    }

    /// The number together with what was wrong with its spelling.
    package static func read(_ text: String, table: SymbolTable) -> (number: DocumentNumber, remarks: [SpellingRemark])? {
        let logical = LogicalText(Array(text.utf8))
        let parser = NumberParser(text: logical, table: table)
        guard let result = parser.parse(at: logical.skipSpaces(0), lead: .trusted), logical.skipSpaces(result.end) == logical.count else {
            return nil
        }
        return (result.number, result.remarks)
    }
}
