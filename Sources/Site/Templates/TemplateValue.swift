// What a page hands to its template: a closed set of values, without reflection.

package import Records

/// A value in the context of a template.
///
/// `null`, `false`, empty text, empty HTML and an empty list do not open a section; the number 0 does.
package enum Value: Hashable, Sendable {
    case null
    case flag(Bool)
    /// Plain text; escaped wherever it is printed.
    case text(String)
    /// Finished HTML (or JSON for the one `ld+json` block) made by the program, printed as it is by `{{{name}}}`.
    case html([UInt8])
    case number(Int)
    case date(CalendarDate)
    case list([Value])
    case object([String: Value])

    /// Whether `{{#name}}` shows its content.
    package var isShown: Bool {
        switch self {
        case .null: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .list(let items): !items.isEmpty
        case .number, .date, .object: true
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
    package init(nilLiteral: ()) { self = .null }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(arrayLiteral elements: Value...) { self = .list(elements) }

    /// The last of equal keys wins.
    package init(dictionaryLiteral elements: (String, Value)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
