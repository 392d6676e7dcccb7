extension DepartmentRecognizer {
    /// Names and aliases with the forms that texts derive from them: `TP. X` and `P. X` of `Phòng X`, `TT X` of `Trung tâm X`, `Chánh Văn phòng`,
    /// `Chánh VP` and `VP X` of `Văn phòng X`, and the bare code of a name that is an abbreviation.
    static func trie(_ departments: [Department]) -> PhraseTrie<[Candidate]> {
        var trie = PhraseTrie<[Candidate]>(skipsCommas: true)
        for index in departments.indices {
            for (place, name) in ([departments[index].name] + departments[index].aliases).enumerated() {
                insert(name, of: index, isName: place == 0, into: &trie)
                for (form, needsList) in derivedForms(name) { insert(form, of: index, needsList: needsList, into: &trie) }
            }
        }
        return trie
    }
}

extension DepartmentRecognizer {
    private static func insert(
        _ name: String, of department: Int, isName: Bool = false, needsList: Bool = false, into trie: inout PhraseTrie<[Candidate]>
    ) {
        let stream = WordStream(name)
        let words = stream.tokens.filter { $0.kind == .word }
        let needsCapitals = words.allSatisfy { $0.isUppercase }
        let candidate = Candidate(department: department, isName: isName, needsList: needsList, needsCapitals: needsCapitals)
        trie.insert(stream) { known in
            var list = known ?? []
            if let same = list.firstIndex(where: { $0.department == department }) {
                list[same].needsList = list[same].needsList && needsList
                list[same].isName = list[same].isName || isName
            } else {
                list.append(candidate)
            }
            return list
        }
    }

    private static func derivedForms(_ name: String) -> [(String, needsList: Bool)] {
        let words = name.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        let stream = WordStream(name)
        let keys = stream.tokens.prefix(2).map { stream.key($0) }
        if keys.first == UnitWords.room, words.count > 1 {
            let rest = words.dropFirst().joined(separator: " ")
            return [("P \(rest)", false), ("TP \(rest)", false)] + bareCode(rest)
        }
        if keys == UnitWords.centre, words.count > 2 {
            let rest = words.dropFirst(2).joined(separator: " ")
            return [("TT \(rest)", false)] + bareCode(rest)
        }
        if keys == UnitWords.bureau {
            let rest = words.dropFirst(2).joined(separator: " ")
            return [("Chánh Văn phòng", false), ("Chánh VP", false)] + (rest.isEmpty ? [] : [("VP \(rest)", false)])
        }
        return []
    }

    private static func bareCode(_ rest: String) -> [(String, needsList: Bool)] {
        let words = WordStream(rest).tokens.filter { $0.kind == .word }
        let letters = words.reduce(0) { $0 + $1.key.count }
        return letters >= 3 && words.allSatisfy { $0.isUppercase } ? [(rest, true)] : []
    }
}
