private import Source

/// The lists of a portal: positions in `Registry.documents`, newest first. Withdrawn documents stand in none.
package struct DocumentIndexes: Sendable {
    package private(set) var all: [Int] = []
    package private(set) var byDepartment: [String: [Int]] = [:]
    package private(set) var byYear: [Int: [Int]] = [:]
    package private(set) var byType: [String: [Int]] = [:]
    package private(set) var byIssuer: [String: [Int]] = [:]
    /// By `Signer.slug`.
    package private(set) var bySigner: [String: [Int]] = [:]
    package private(set) var issuedIn: [Quarter: [Int]] = [:]
    package private(set) var estimatedIn: [Quarter: [Int]] = [:]
    package private(set) var about: [Quarter: [Int]] = [:]
    /// What sets work for a quarter: by `ky_ke_hoach`, or by the last day of a task.
    package private(set) var due: [Quarter: [Int]] = [:]
    private var dueOf: [Int: Set<Quarter>] = [:]

    package init(_ documents: [HeldDocument]) {
        all = documents.indices.filter { !documents[$0].isWithdrawn }
        all.sort { Self.isNewer(documents[$0], documents[$1]) }
        for index in all { add(documents[index], at: index) }
        for index in documents.indices where !documents[index].planned.isEmpty { dueOf[index] = Set(documents[index].planned) }
        listDue()
    }

    /// These with the quarters in which tasks are due.
    func counting(dueOf tasks: TaskRegister) -> DocumentIndexes {
        var counted = self
        for task in tasks.tasks {
            if let day = task.lastDay { counted.dueOf[task.document, default: []].insert(Quarter(of: day)) }
        }
        counted.listDue()
        return counted
    }

    /// The quarters a document sets work for, in order.
    package func quartersDue(of document: Int) -> [Quarter] { dueOf[document]?.sorted() ?? [] }

    /// Every quarter that has something, in order.
    package var quarters: [Quarter] {
        Set(issuedIn.keys).union(estimatedIn.keys).union(about.keys).union(due.keys).sorted()
    }

    package var years: [Int] { byYear.keys.sorted() }
}

extension DocumentIndexes {
    private mutating func add(_ document: HeldDocument, at index: Int) {
        for code in Set(document.document.departments.map(\.code)) { byDepartment[code, default: []].append(index) }
        if let year = document.year { byYear[year, default: []].append(index) }
        byType[document.type.code, default: []].append(index)
        for code in Set(document.issuerCodes) { byIssuer[code, default: []].append(index) }
        if let signer = document.metadata.signer { bySigner[signer.slug, default: []].append(index) }
        if let quarter = document.issuedIn { issuedIn[quarter, default: []].append(index) }
        if let quarter = document.estimatedIn { estimatedIn[quarter, default: []].append(index) }
        for quarter in document.about { about[quarter, default: []].append(index) }
    }

    private mutating func listDue() {
        due = [:]
        for index in all { for quarter in quartersDue(of: index) { due[quarter, default: []].append(index) } }
    }

    /// Newest first, those without any date last; of one day the greater number first, then by key.
    private static func isNewer(_ a: HeldDocument, _ b: HeldDocument) -> Bool {
        switch (a.sortDate, b.sortDate) {
        case (let x?, let y?) where x != y: x > y
        case (.some, nil): true
        case (nil, .some): false
        default: a.serial != b.serial ? a.serial > b.serial : a.key.precedesInBytes(b.key)
        }
    }
}
