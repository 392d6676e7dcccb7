import Source

/// The reading of one body.
struct DutyReading {
    let body: Body
    let finder: AssigneeFinder
    let date: CalendarDate?
    private(set) var duties: [Duty] = []
    private var owners: DutyOwners
    let shapes: BlockShapes
    private let regions: PointRegions
    private var notes: DutyNotes
    /// Blocks that tell how things are or what is aimed at.
    private lazy var reports = ReportTitles.reports(body)
    /// Behind "Nơi nhận".
    private var isAfterEnd = false
    /// In the list below "Kính gửi:".
    private var isAddressing = false
    private(set) var stream = WordStream("")
    /// Where the block holds the closing words of a conclusion: from their first token through "thông báo".
    private var announcement: Range<Int>?
    /// The point of a report in which a line that ends in "yêu cầu:" gives out work after all.
    private var chargedPoint: Int?
    /// What the last line that ends in a colon announces.
    private(set) var announced: Announcement?
    /// Behind the "./." of the text.
    private(set) var isClosed = false
    /// The last block that opened a point.
    private(set) var opener: Int?
    /// Points that open with a title: a heading, or a line that is no sentence.
    private(set) var titled: PointSet
    /// The point whose work the block gives out: its own, but for the closing words of the document.
    private var place: Int?
    /// The first of the lines of details that the last block belongs to.
    private(set) var detailsStart: Int?
    /// Where results are told below a label, and whether the block is told so.
    private(set) var results = Results()
    /// What those lines say of the time before anybody is named.
    private var awaited: [Deadline] = []

    init(body: Body, regions: PointRegions, finder: AssigneeFinder, date: CalendarDate?) {
        self.body = body
        self.finder = finder
        self.date = date
        titled = PointSet(of: body)
        owners = DutyOwners(body: body)
        shapes = BlockShapes(body: body)
        self.regions = regions
        notes = DutyNotes(body: body, date: date)
    }

    mutating func read(block index: Int) {
        guard body.blocks[index].kind != .footnote else { return }
        let opensPoint = owners.enter(body.blocks[index].point, depth: shapes.depth(index), opensList: shapes.opensList(index))
        if opensPoint { open(index) }
        let mayName = Self.mayName(body.blocks[index].text)
        guard mayName || body.blocks[index].kind == .heading else { return }
        let block = body.blocks[index]
        stream.read(block.text)
        guard isText(index) else { return }
        charge(by: block)
        note(index, opensPoint)
        var found =
            mayName
            ? finder.find(in: stream, text: block.text, date: date, isForeign: isForeign(index), after: chargedBefore(block.point)) : []
        let opening = openingUnits(index, isForeign: isForeign(index))
        if let end = opening?.end { found.removeAll { stream.tokens[$0.tokens.lowerBound].range.lowerBound < end } }
        if takeDetail(index, found) { return }
        if found.isEmpty, opening == nil, owners.owner(of: block.point).parts.isEmpty { return }
        if let start = announcement?.lowerBound, found.contains(where: { $0.tokens.lowerBound < start }) { announcement = nil }
        place = place(of: index, found, isAnnouncement: announcement != nil)
        if let announcement { return passOn(found, from: announcement.upperBound, index) }
        let clauses = DutyClauses(stream: stream, text: block.text, found: found, date: date)
        let isAddress = clauses.namesOnly && (opensPoint || endsInColon(block)) || opensPoint && chargesList(clauses, index)
        if opensPoint, let parts = clauses.bracketed, isTitleOfList(index) {
            return owners.set(parts, point: block.point, opensPoint: true)
        }
        if block.kind == .heading || isAddress {
            return address(clauses.addressed, if: clauses.namesOnly || isAddress, block, opensPoint, depth: shapes.depth(index))
        }
        if let parts = titleParts(index, found, clauses, opensPoint: opensPoint) {
            return owners.set(parts, titleIn: block.point, depth: shapes.depth(index), opensPoint: opensPoint)
        }
        let pieces = pieces(of: index, clauses, opening: opening?.parts)
        guard endsInColon(block) else { return add(pieces, index) }
        announce(pieces, index, opensPoint)
    }

    /// Takes a line of details for the task over it; the first line that names a lead makes that task.
    private mutating func takeDetail(_ index: Int, _ found: [FoundAssignee]) -> Bool {
        guard let detail = detail(index, found), !reports[index], announced != .state else {
            (detailsStart, awaited) = (nil, [])
            return false
        }
        let isDetailed = isDetailed(by: index)
        if detailsStart == nil { detailsStart = index }
        switch detail {
        case .time(let deadlines) where isDetailed: extendLast(by: [], deadlines)
        case .time(let deadlines): awaited += deadlines
        case .parts(let parts) where isDetailed: extendLast(by: parts, [])
        case .parts(let parts):
            guard parts.contains(where: \.role.isResponsible), let work = workOver(index) else { return false }
            append(Duty(point: body.blocks[index].point, block: index, text: work, parts: parts, leaders: [], deadlines: awaited))
        }
        return true
    }

    mutating func readTable(_ range: Range<Int>) {
        guard let table = DutyTable(range, of: body, unit: unit(inHeader:)) else { return }
        for row in table.rows where duties.count <= DutyRecognizer.most { readRow(row) }
    }
}

extension DutyReading {
    private mutating func open(_ index: Int) {
        opener = index
        let block = body.blocks[index]
        // What is announced with a colon ends with its list.
        if let point = block.point, block.isTitle, block.kind == .heading || !endsInColon(block) { titled.insert(point) }
    }

    /// A quick test: names of units are several capitals or longer than this. A table or list of signs has a block for each of them.
    private static func mayName(_ text: [UInt8]) -> Bool {
        text.count > 8 || text.count > 1 && text.contains { $0.isCapital || $0 >= 0x80 }
    }

    /// Whether the block can give out work at all: not the frame of a document, its basis, its closing words or its list of who takes part.
    private mutating func isText(_ index: Int) -> Bool {
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return false }
        announcement = announcement(from: first, in: index)
        let opening = announcement == nil ? opening(at: first) : nil
        if opening == .recipients { isAfterEnd = true }
        if isAddressing {
            isAddressing = body.blocks[index].kind == .paragraph && Self.goesOn(body.blocks[index].text)
            return false
        }
        isAddressing = opening == .addressees && endsInColon(body.blocks[index])
        if body.blocks[index].kind == .heading || opening == .annex { isAfterEnd = false }
        if isAfterEnd || opening != nil && opening != .annex { return false }
        return !regions.isAttendance(body.blocks[index].point)
    }

    /// "Qua giám sát còn 20 cơ sở chưa sử dụng. Thường trực HĐND yêu cầu:" ends what is told.
    private mutating func charge(by block: Body.TextBlock) {
        if !isCharged(block) { chargedPoint = nil }
        guard endsInColon(block) else { return }
        if endsInCharge { chargedPoint = block.point }
    }

    private var endsInCharge: Bool {
        stream.tokens.indices.suffix(Self.longestCharge).contains { Self.charges.longestMatch(in: stream, at: $0) != nil }
    }

    /// Keeps what the block says of the lines of names behind it.
    private mutating func note(_ index: Int, _ opensPoint: Bool) {
        let block = body.blocks[index]
        if block.kind == .heading { isClosed = false }
        if EndMarkCheck.endsInMark(block.text) { isClosed = true }
        noteResults(index)
        if endsInColon(block) { announced = results.isLabel ? .state : announcementOfList } else if opensPoint { announced = nil }
    }

    private mutating func noteResults(_ index: Int) {
        let block = body.blocks[index]
        let last = block.text.last { $0 > 0x20 } ?? 0
        results.take(
            index, depth: shapes.depth(index), isLabel: block.kind == .paragraph && ReportTitles.isLabel(stream),
            isOver: results.areOpen && (block.kind == .heading || endsInColon(block) && endsInCharge || ReportTitles.isLabelOfWork(stream)),
            goesOn: ":;,".utf8.contains(last))
    }

    private func isCharged(_ block: Body.TextBlock) -> Bool {
        guard let chargedPoint, let point = block.point else { return false }
        return point == chargedPoint || body.points[point].parent == chargedPoint
    }

    /// Tokens of "yêu cầu các phòng, đơn vị thực hiện một số nội dung sau:".
    private static let longestCharge = 16
    private static let charges = PhraseTrie([(true, ["yêu cầu", "đề nghị", "giao"])])

    /// What formal part of a document the block opens; "Lưu ý …", "Lưu trữ …" opens none.
    private func opening(at first: Int) -> RegionWords.Opening? {
        guard let match = RegionWords.trie.longestMatch(in: stream, at: first) else { return nil }
        let goesOn = match.end < stream.tokens.count && stream.tokens[match.end].kind == .word && !stream.tokens[match.end].isCapitalized
        return match.value == .archive && goesOn ? nil : match.value
    }

    /// Under a heading about another body; the closing words of a document are no part of its last point.
    private func isForeign(_ index: Int) -> Bool {
        regions.isForeign(body.blocks[index].point) && !EndMarkCheck.endsInMark(body.blocks[index].text)
    }

    /// The tasks of a block; an item that addresses nobody may end in whose it is.
    private mutating func pieces(of index: Int, _ clauses: DutyClauses, opening: [Duty.Part]?) -> [DutyClauses.Piece] {
        let block = body.blocks[index]
        let owner = opening ?? owner(of: block, clauses)
        let isReport = reports[index] && !isCharged(block) || announcesConclusion(block)
        let pieces = clauses.withoutResults(clauses.pieces(owner: owner, isReport: isReport), isTold: results.tells(index))
        guard !isReport, !results.tells(index), !clauses.opensWithPast, announced != .state, shapes.depth(index) > 0 || opener == index,
            !endsInColon(block),
            owner.allSatisfy(\.assignee.meansAllDepartments), pieces.allSatisfy({ $0.parts == owner }),
            let parts = clauses.bracketed ?? (clauses.opensWithWork || announced == .charge ? clauses.trailing : nil)
        else { return pieces }
        return [DutyClauses.Piece(tokens: stream.tokens.indices, parts: parts, addressed: 0)]
    }

    /// Who is addressed over a block that addresses nobody itself.
    private func owner(of block: Body.TextBlock, _ clauses: DutyClauses) -> [Duty.Part] {
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }), !clauses.namesOnly || clauses.opensWithCharge,
            Self.frames.longestMatch(in: stream, at: first)?.value != true
        else {
            return []
        }
        let owner = owners.owner(of: block.point)
        return clauses.opensWithPast || owner.isFar && !clauses.opensWithWork ? [] : owner.parts
    }

    /// First words of what is no work by itself; false: they only say on what the work rests.
    private static let frames: PhraseTrie<Bool> = PhraseTrie([
        (true, ["căn cứ", "trên đây là", "xét", "theo đề nghị", "ghi chú", "nay thông báo"]),
        (false, ["căn cứ chức năng", "căn cứ nhiệm vụ", "căn cứ vào chức năng", "căn cứ nội dung", "căn cứ tình hình"]),
    ])

    /// An entry of a list with more behind it.
    private static func goesOn(_ text: [UInt8]) -> Bool { text.last { $0 > 0x20 }.map { ";,".utf8.contains($0) } ?? false }

    /// "3. Công tác cán bộ: Giao Phòng A", and what Phòng A does in a list below.
    private func chargesList(_ clauses: DutyClauses, _ index: Int) -> Bool {
        guard clauses.namesBehindTitle, body.blocks.indices.contains(index + 1), let point = body.blocks[index].point,
            let next = body.blocks[index + 1].point
        else { return false }
        return (next == point || body.points[next].parent == point) && body.blocks[index + 1].kind == .paragraph
    }

    func endsInColon(_ block: Body.TextBlock) -> Bool { block.text.last { $0 > 0x20 } == UInt8(ascii: ":") }

    private mutating func address(_ parts: [Duty.Part], if isNames: Bool, _ block: Body.TextBlock, _ opensPoint: Bool, depth: Int) {
        guard isNames else { return }
        // "Giao Phòng A:" before a list or numbered points.
        if block.kind == .paragraph, !opensPoint, endsInColon(block) {
            return owners.set(parts, titleIn: block.point, depth: depth, opensPoint: false)
        }
        owners.set(parts, point: block.point, opensPoint: opensPoint)
    }

    /// What the closing words tell others to do.
    private mutating func passOn(_ found: [FoundAssignee], from announcement: Int, _ index: Int) {
        let parts = told(found, from: announcement)
        if !parts.isEmpty { add([DutyClauses.Piece(tokens: stream.tokens.indices, parts: parts, addressed: 0)], index) }
    }

    /// A block with a colon: what comes below it is its work, or no more than its details ("…, trong đó lưu ý:").
    private mutating func announce(_ pieces: [DutyClauses.Piece], _ index: Int, _ opensPoint: Bool) {
        let block = body.blocks[index]
        guard let last = pieces.last else { return }
        if givesDetails {
            add(pieces, index)
            return owners.set([], point: block.point, opensPoint: opensPoint)
        }
        add(pieces.dropLast(), index)
        if isLeadersCharge(last) || announcesResults { return owners.set([], point: block.point, opensPoint: opensPoint) }
        // A leader who concludes or directs "như sau:" does not take the work over himself.
        let parts = last.parts.filter { $0.assignee != .director && $0.assignee != .leadership }
        if !parts.isEmpty { owners.set(parts, point: block.point, opensPoint: opensPoint) }
    }

    /// The last words before the colon tell of parts of the work just given.
    private var givesDetails: Bool {
        stream.tokens.indices.suffix(9).contains { Self.details.longestMatch(in: stream, at: $0) != nil }
    }

    private static let details = PhraseTrie([
        (true, ["trong đó", "lưu ý", "gồm", "bao gồm", "gồm có", "cụ thể là", "đảm bảo", "bảo đảm", "theo hướng", "theo các tiêu chí"])
    ])

    private mutating func add(_ pieces: some Collection<DutyClauses.Piece>, _ index: Int) {
        if pieces.isEmpty { return }
        let block = body.blocks[index]
        let reader = DeadlineReader(stream: stream, text: block.text, reference: date)
        for piece in pieces where piece.parts.contains(where: \.role.isResponsible) {
            let range =
                stream.tokens[piece.tokens.lowerBound].range.lowerBound..<stream.tokens[piece.tokens.upperBound - 1].range.upperBound
            var deadlines = reader.deadlines(in: piece.tokens)
            let noted = notes.deadlines(of: index, range)
            if !noted.isEmpty { deadlines = deadlines.filter { $0.date != nil || $0.recurrence != nil } + noted }
            append(
                Duty(
                    point: place, block: index, text: Self.trimmed(block.text[range]), parts: piece.parts, leaders: piece.leaders,
                    deadlines: deadlines))
        }
    }

    /// Adds to the last task what a line of details says of it; a day takes the place of mere urgency.
    private mutating func extendLast(by parts: [Duty.Part], _ deadlines: [Deadline]) {
        var last = duties.removeLast()
        last.parts += parts
        if !deadlines.isEmpty { last.deadlines = last.deadlines.filter { $0.date != nil || $0.recurrence != nil } + deadlines }
        append(last)
    }

    /// A task is shown on many pages, and once for each of its deadlines: what no office would write is cut, so that no body makes a portal of gigabytes.
    mutating func append(_ duty: Duty) {
        var seen: Set<Duty.Part> = []
        var duty = duty
        duty.text = duty.text.shortened(to: Duty.longestText)
        duty.parts = Array(duty.parts.filter { seen.insert($0).inserted }.prefix(Duty.mostParts))
        duty.deadlines = Array(duty.deadlines.prefix(Duty.mostDeadlines))
        duties.append(duty)
    }

    /// Without the marks that end a clause, a text or a list item.
    static func trimmed(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.trimmingSuffix(while: " .;,/".utf8.contains), as: UTF8.self)
    }
}
