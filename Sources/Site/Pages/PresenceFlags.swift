// A heading must not stand over an empty list, and a section over the list itself would repeat it for each member: so every list `x` has a flag `co_x`.

extension Shape {
    var withPresenceFlags: Shape {
        switch self {
        case .object(let fields):
            var all = fields.mapValues(\.withPresenceFlags)
            for (name, shape) in fields where shape.isList && all["co_\(name)"] == nil { all["co_\(name)"] = .flag }
            return .object(all)
        case .list(let element): return .list(element.withPresenceFlags)
        case .optional(let inner): return .optional(inner.withPresenceFlags)
        default: return self
        }
    }

    private var isList: Bool {
        if case .list = self { true } else { false }
    }
}

extension [String: Value] {
    /// The field `name`; where there is none and it is `co_x`, whether the list `x` holds anything.
    func field(_ name: String) -> Value? {
        if let value = self[name] { return value }
        guard name.hasPrefix("co_"), case .list(let items) = self[String(name.dropFirst(3))] else { return nil }
        return .flag(!items.isEmpty)
    }
}
