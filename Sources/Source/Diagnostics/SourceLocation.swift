/// A place in an input file.
package struct SourceLocation: Hashable, Comparable, Sendable {
    /// Path relative to the working folder, `/` between parts.
    package var file: String
    /// Line, from 1 at the top of the file (front matter included).
    package var line: Int { Int(shortLine) }
    /// Column in Unicode scalars, from 1.
    package var column: Int { Int(shortColumn) }

    // Small: a portal holds many.
    private let shortLine: UInt32
    private let shortColumn: UInt32

    package init(file: String, line: Int, column: Int) {
        self.file = file
        (shortLine, shortColumn) = (UInt32(line), UInt32(column))
    }

    package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        if a.file != b.file { return a.file.precedesInBytes(b.file) }
        return (a.line, a.column) < (b.line, b.column)
    }
}
