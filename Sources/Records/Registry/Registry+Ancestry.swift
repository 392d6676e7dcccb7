// Relations of the register -> the one line of documents that a held document carries out: "57-NQ/TW → 336-KH/TU → 51/KH-UBND".

extension Registry {
    /// Steps of the longest line; directives pass three or four levels of the administration.
    private static let longestLine = 6

    /// The documents above a held one, as references, the highest first; empty where it carries out and rests on nothing.
    ///
    /// Each step goes to what the document carries out, else to what it rests on: front matter before the opening of the text, the opening before what
    /// other documents report. Mentions inside points tell of a task and not of the whole document, so they make no step.
    /// Among equals the latest one is taken that is not later than the document itself: a directive comes down from level to level, so the latest is the
    /// nearest superior. No document stands in the line twice. Cost: the citations of at most `longestLine` documents.
    package func line(above document: Int) -> [Int] {
        var line: [Int] = []
        let own = reference(heldBy: document)
        var seen = Set([own].compactMap { $0 })
        var next = superior(among: own.map(grounds(of:)) ?? grounds(ofHeld: document), before: documents[document].date, seen)
        while let number = next, line.count < Self.longestLine {
            line.append(number)
            seen.insert(number)
            next = superior(among: grounds(of: number), before: references[number].date, seen)
        }
        return line.reversed()
    }
}

extension Registry {
    private struct Ground {
        var reference: Int
        /// Less is better.
        var rank: Int
    }

    private func grounds(of number: Int) -> [Ground] {
        let stated = statedRelations(of: number).compactMap { stated in
            Self.rank(stated.relation).map { Ground(reference: stated.object, rank: $0 + 2) }
        }
        return (references[number].heldBy.map(grounds(ofHeld:)) ?? []) + stated
    }

    private func grounds(ofHeld document: Int) -> [Ground] {
        guard !documents[document].isWithdrawn else { return [] }
        return citations(by: document).compactMap { citation in
            guard citation.isDirect, citation.point == nil, let number = citation.reference, let rank = Self.rank(citation.relation) else {
                return nil
            }
            return Ground(reference: number, rank: rank + (citation.origin == .frontMatter ? 0 : 1))
        }
    }

    private static func rank(_ relation: Relation) -> Int? {
        switch relation {
        case .implements: 0
        case .basedOn: 3
        default: nil
        }
    }

    private func superior(among grounds: [Ground], before date: CalendarDate?, _ seen: Set<Int>) -> Int? {
        let possible = grounds.filter { ground in
            guard !seen.contains(ground.reference) else { return false }
            guard let date, let other = references[ground.reference].date else { return true }
            return other <= date
        }
        let best = possible.map(\.rank).min()
        let day = { (ground: Ground) in self.references[ground.reference].date?.ordinal ?? 0 }
        return possible.filter { $0.rank == best }.max { day($0) < day($1) }?.reference
    }
}
