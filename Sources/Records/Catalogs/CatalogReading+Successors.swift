// Resolves who took over from whom in don-vi.yml.
import Source

extension CatalogReading {
    /// The departments with the successors that exist. Departments that come back to themselves are an error.
    mutating func resolvedSuccessors(_ departments: [Department], lookup: CatalogLookup) -> [Department] {
        var steps: [String: [Located<String>]] = [:]
        let resolved = departments.map { department in
            let found = (successors[department.code] ?? []).compactMap { successor($0, of: department, lookup: lookup) }
            steps[department.code] = found
            var department = department
            department.successors = found.map(\.value)
            return department
        }
        var search = CircleSearch(steps: steps)
        for department in departments { search.run(from: department.code) }
        values.diagnostics += search.diagnostics
        return resolved
    }

    private mutating func successor(_ written: Located<String>, of department: Department, lookup: CatalogLookup) -> Located<String>? {
        let codes = lookup.departments.codes(for: written.value)
        if let code = codes.first(where: { $0 != department.code }) { return Located(code, at: written.location) }
        values.report(
            codes.isEmpty
                ? .unknownDepartment(written.value, lookup: lookup, at: written.location)
                : .error(
                    .unknownDepartment, at: written.location, vi: "“\(department.code)” không thể kế thừa chính mình",
                    en: "“\(department.code)” cannot succeed itself"))
        return nil
    }
}

/// Goes along the successors, each department once.
private struct CircleSearch {
    /// The successors of each department and where they are written.
    let steps: [String: [Located<String>]]
    private(set) var diagnostics: [Diagnostic] = []
    private var known: Set<String> = []
    /// Departments from where the search began to where it is, each with the number of its steps that were tried.
    private var way: [(code: String, tried: Int)] = []

    init(steps: [String: [Located<String>]]) { self.steps = steps }

    mutating func run(from start: String) {
        enter(start)
        while let (code, tried) = way.last {
            guard let successors = steps[code], tried < successors.count else {
                way.removeLast()
                continue
            }
            way[way.count - 1].tried += 1
            let step = successors[tried]
            if let first = way.first(where: { $0.code == step.value }) { report(step, of: code, closing: first) } else { enter(step.value) }
        }
    }

    private mutating func enter(_ code: String) {
        if known.insert(code).inserted { way.append((code, 0)) }
    }

    private mutating func report(_ step: Located<String>, of code: String, closing first: (code: String, tried: Int)) {
        let place = steps[first.code]?[first.tried - 1].location
        diagnostics.append(
            .error(
                .unknownDepartment, at: step.location, vi: "“\(first.code)” không thể vừa kế thừa “\(code)” vừa là tiền thân của đơn vị ấy",
                en: "“\(first.code)” cannot both succeed “\(code)” and precede it",
                notes: [
                    .init(
                        LocalizedText(vi: "đơn vị kế thừa “\(first.code)” ghi ở đây", en: "what succeeds “\(first.code)” is given here"),
                        at: place)
                ]))
    }
}
