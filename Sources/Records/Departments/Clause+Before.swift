// What the words before the names of a clause say of their part.

extension Clause {
    enum Before: Equatable {
        case role(Role)
        case assigned, named, nothing
    }

    var before: Before {
        var index = first - 1
        while index >= 0, case .cue(.head) = items[index] { index -= 1 }
        if index >= 0, case .cue(let cue) = items[index] {
            switch cue {
            case .possession: return .named
            case .agent: return after == .nothing ? .named : .assigned
            case .via: return collected(index)
            case .toward: return place(of: .send, before: index).map { collected($0) } ?? .nothing
            case .represent: return .role(.attend)
            default: break
            }
        } else if index >= 0, case .open = items[index] {
            return .nothing
        } else if index > 0, case .word = items[index], case .cue(.possession) = items[index - 1] {
            // "tại 54 Trung tâm"
            return .named
        } else if let role = Self.label(items, before: first) {
            return .role(role)
        }
        return nearestCue(from: index)
    }

    /// "Chủ trì: …", "Đơn vị phối hợp: …": the part of the names behind the colon.
    static func label(_ items: [RoleReader.Item], before first: Int) -> Role? {
        guard first >= 2, case .colon = items[first - 1], case .cue(let cue) = items[first - 2] else { return nil }
        switch cue {
        case .lead: return .lead
        case .support: return .support
        case .act where isTitle(items, first - 3): return .act
        default: return nil
        }
    }

    /// "Đơn vị (thực hiện: …)" at the head of a clause.
    private static func isTitle(_ items: [RoleReader.Item], _ index: Int) -> Bool {
        guard index >= 0, case .cue(.filler) = items[index] else { return false }
        guard index > 0 else { return true }
        switch items[index - 1] {
        case .stop, .separator, .open: return true
        default: return false
        }
    }

    private func nearestCue(from start: Int) -> Before {
        var index = start
        while index >= max(0, first - Self.reach) {
            switch items[index] {
            case .stop, .colon: return .nothing
            case .cue(.support): return isObject(behind: index) ? .nothing : .role(.support)
            case .cue(.assign), .cue(.direct), .cue(.remind): return .assigned
            case .cue(.send): return start - index <= 4 && !isParallel ? collected(index) : .nothing
            case .cue(.attend), .cue(.represent): return .role(.attend)
            case .cue(.inert), .cue(.given): return .nothing
            case .cue(.act): return .nothing
            default: index -= 1
            }
        }
        return .nothing
    }

    /// "phối hợp với Sở A vận động (các hộ dân)": behind the helpers and words of what they do stands what it is done to.
    private func isObject(behind support: Int) -> Bool {
        guard case .word(isLowercase: true) = items[first - 1] else { return false }
        return items[support..<first].contains { if case .mention = $0 { true } else { false } }
    }

    private func collected(_ index: Int) -> Before {
        if index > 0, case .cue(.negation) = items[index - 1] { return .named }
        return .role(.collect)
    }

    /// Where that cue last stands before an item, in the same sentence.
    func place(of wanted: RoleCue, before end: Int) -> Int? {
        for index in stride(from: end - 1, through: max(0, first - Self.reach), by: -1) {
            switch items[index] {
            case .cue(wanted): return index
            case .stop: return nil
            default: continue
            }
        }
        return nil
    }
}
