// JSON as the value of a template, for contexts that tests read from files.

import Foundation
import Records

@testable import Site

extension Value {
    /// A number that is no whole one becomes a text.
    init(json: Any) {
        switch json {
        case let text as String: self = .text(text)
        case let number as NSNumber where Self.isBoolean(number): self = .flag(number.boolValue)
        case let number as NSNumber: self = Int(exactly: number.doubleValue).map(Value.number) ?? .text("\(number)")
        case let list as [Any]: self = .list(list.map(Value.init(json:)))
        case let object as [String: Any]: self = .object(object.mapValues(Value.init(json:)))
        default: self = .null
        }
    }

    /// The same with texts that the shape declares to be HTML or a date as such.
    func typed(as shape: Shape) -> Value {
        switch (shape, self) {
        case (.html, .text(let text)): .html(Array(text.utf8))
        case (.date, .text(let text)): CalendarDate(text: text).map(Value.date) ?? self
        case (.optional(let inner), _): typed(as: inner)
        case (.list(let element), .list(let members)): .list(members.map { $0.typed(as: element) })
        case (.object(let fields), .object(let members)):
            .object(Dictionary(uniqueKeysWithValues: members.map { ($0, $1.typed(as: fields[$0] ?? .text)) }))
        default: self
        }
    }

    private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
