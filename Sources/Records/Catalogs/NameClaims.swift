// Finds the names that two entries of one registry bear at the same time: whoever reads such a name cannot tell which of them is meant.
import Source

struct NameClaims {
    struct Claim {
        /// Of the entry that bears the name.
        var code: String
        var place: SourceLocation
        /// When it does; none is always.
        var periods: [Issuer.SeriesPeriod]
    }

    private var claims: [String: [Claim]] = [:]

    /// Notes that an entry bears a name; gives the first other entry that bears it on one of the same days.
    mutating func add(_ claim: Claim, to name: String) -> Claim? {
        let other = claims[name]?.first { $0.code != claim.code && $0.meets(claim) }
        claims[name, default: []].append(claim)
        return other
    }
}

extension NameClaims.Claim {
    fileprivate func meets(_ other: Self) -> Bool {
        if periods.isEmpty || other.periods.isEmpty { return true }
        return periods.contains { one in other.periods.contains { !one.ends(before: $0) && !$0.ends(before: one) } }
    }
}

extension Issuer.SeriesPeriod {
    func ends(before other: Self) -> Bool {
        guard let through, let start = other.from else { return false }
        return through < start
    }
}
