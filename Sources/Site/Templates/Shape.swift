// The declared contract of a template: which names a page offers, and what each of them holds.

/// The shape of a `Value`; templates are checked against it when the theme is loaded.
package indirect enum Shape: Hashable, Sendable {
    case text
    /// An address made by the program; may stand where a resource is loaded (`<script src>`), and is not encoded as one component.
    case url
    /// The address of a file of the theme, which is published because of it; its field of `tai_san`.
    case asset(String)
    case html
    /// JSON-LD made by the program; stands in the script for it and nowhere else.
    case linkedData
    case flag
    case number
    /// A day; printed as 2025-04-01, and as people write it by the filter `ngay`.
    case date
    case optional(Shape)
    case list(Shape)
    case object([String: Shape])

    /// The shape without the `optional` around it.
    var unwrapped: Shape {
        if case .optional(let inner) = self { inner.unwrapped } else { self }
    }

    /// What `{{.}}` is inside a section over this shape.
    var element: Shape {
        if case .list(let inner) = unwrapped { inner } else { unwrapped }
    }

    /// The fields, if names can be looked up in it.
    var fields: [String: Shape]? {
        if case .object(let fields) = unwrapped { fields } else { nil }
    }
}
