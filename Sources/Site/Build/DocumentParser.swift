// One source file -> one document with everything recognised in it, and what is wrong with it.
internal import Records
internal import Source

struct DocumentParser: Sendable {
    let folder: ContentFolder
    let frontMatter: FrontMatterReader
    let citations: CitationRecognizer
    let departments: DepartmentRecognizer
    let duties: DutyRecognizer
    let catalogs: Catalogs
    /// Takes the bodies.
    let bodies: BodyStore

    struct Result: Sendable {
        /// Nil where front matter cannot be read at all.
        var document: Document?
        var diagnostics: [Diagnostic]
    }

    /// `text`: of the file, precomposed.
    func parse(_ file: ContentFolder.DocumentFile, _ text: SourceText) throws -> Result {
        let (metadata, bodyOffset, faults) = frontMatter.read(text)
        if faults.contains(where: { $0.code == .invalidUTF8 }) { return Result(document: nil, diagnostics: faults) }
        let (body, bodyFaults) = MarkdownParser.parse(text, from: bodyOffset)
        guard let metadata = metadata.map({ withEffect($0, toldBy: body) }) else {
            return Result(document: nil, diagnostics: faults + bodyFaults)
        }
        let date = metadata.issuedOn?.value ?? metadata.estimatedFrom
        let regions = PointRegions(of: body, own: departments)
        let named = departments.mentions(in: body, regions: regions, date: date)
        let checks = BodyChecks.run(
            metadata: metadata, body: body, text: text, mentions: named, departments: catalogs.departments,
            attachmentNames: file.companions + metadata.attachments.map(\.path))
        let missing = try missingAttachments(metadata, of: file)
        guard metadata.isPublished else { return Result(document: nil, diagnostics: faults + bodyFaults + checks + missing) }
        if metadata.status == .withdrawn {
            // Warnings quote the text and stand on the report page: a withdrawn document has none.
            let errors = (faults + bodyFaults + checks + missing).filter { $0.severity == .error }
            return Result(document: withdrawn(metadata, file, text.file), diagnostics: errors)
        }
        let (found, unread) = citations.read(body.blocks.map(body.searchableText), limit: Self.numbers)
        let mentions = located(AnnouncedLists(body: body).related(found), in: body, text)
        let (duties, unreadTask) = tasks(of: metadata, in: body, regions, file)
        let document = Document(
            source: file.source, file: text.file, name: file.name, metadata: metadata, body: try bodies.add(body), links: body.links,
            mentions: QuotedMention.list(mentions, in: body), points: names(of: mentions, duties.duties, in: body),
            departments: DepartmentRoles.roles(metadata: metadata, mentions: named, recognizer: departments), duties: duties.duties)
        let spelling = DiagnosticList(mentions.joined().flatMap(spellingWarnings))
        let bounds = [
            unread.map { tooManyNumbers(at: BlockPlaces(text: text).location(body.blocks[$0.block], $0.span)) },
            unreadTask.map { tooManyTasks(at: BlockPlaces(text: text).start(body.blocks[$0])) },
        ]
        let taskFaults = duties.diagnostics + DutyCheck.run(duties.duties, metadata: metadata, body: body, text: text)
        return Result(
            document: document, diagnostics: faults + bodyFaults + checks + missing + spelling.all + taskFaults + bounds.compactMap(\.self))
    }
}

extension DocumentParser {
    /// Numbers linked in one body: many times those of the longest register, few enough for a body of nothing else.
    private static let numbers = 20_000

    private func tooManyNumbers(at place: SourceLocation) -> Diagnostic {
        .warning(
            .tooManyNumbers, at: place, vi: "từ đây số văn bản không được liên kết: đã quá \(Self.numbers) số",
            en: "numbers from here on are not linked: there are more than \(Self.numbers)",
            hint: LocalizedText(vi: "chia thành văn bản và các phụ lục", en: "split it into a document and its annexes"))
    }

    /// With the days of effect that the text tells, where front matter names none.
    private func withEffect(_ stated: DocumentMetadata, toldBy body: Body) -> DocumentMetadata {
        guard stated.effectiveFrom == nil, let issued = stated.issuedOn?.value, let type = catalogs.type(stated.type),
            let clause = EffectClause(in: body, type: type.name, issuedOn: issued)
        else { return stated }
        var metadata = stated
        if clause.from != issued { metadata.effectiveFrom = clause.from }
        if let last = clause.through, stated.expiresOn == nil { metadata.expiresOn = last }
        return metadata
    }

    private func located(_ mentions: [[Mention]], in body: Body, _ text: SourceText) -> [[Located<Mention>]] {
        var places = BlockPlaces(text: text)
        return mentions.indices.map { index in
            if mentions[index].isEmpty { return [] }
            return zip(mentions[index], places.locations(body.blocks[index], mentions[index].map(\.numberSpan))).map { Located($0, at: $1) }
        }
    }

    private func tooManyTasks(at place: SourceLocation) -> Diagnostic {
        .warning(
            .tooManyTasks, at: place, vi: "từ đây nhiệm vụ không được nhận ra: đã quá \(DutyRecognizer.most) nhiệm vụ",
            en: "tasks from here on are not recognised: there are more than \(DutyRecognizer.most)",
            hint: LocalizedText(vi: "chia thành văn bản và các phụ lục", en: "split it into a document and its annexes"))
    }

    /// Recognised ones, and what front matter says of them; and the block from which on none were recognised any more, as there are too many.
    private func tasks(
        of metadata: DocumentMetadata, in body: Body, _ regions: PointRegions, _ file: ContentFolder.DocumentFile
    ) -> (list: DutyList, unread: Int?) {
        let recognised = duties.duties(
            in: body, regions: regions, date: metadata.issuedOn?.value ?? metadata.estimatedFrom,
            takesProse: catalogs.type(metadata.type)?.givesWork ?? false
        )
        let list = DutyList(
            Array(recognised.prefix(DutyRecognizer.most)), entries: metadata.duties, body: body, stem: VietnameseText.slug(file.name))
        return (list, recognised.dropFirst(DutyRecognizer.most).first?.block)
    }

    private func names(of mentions: [[Located<Mention>]], _ duties: [Duty], in body: Body) -> [Int: PointName] {
        let points = Set(mentions.indices.compactMap { mentions[$0].isEmpty ? nil : body.blocks[$0].point } + duties.compactMap(\.point))
        return Dictionary(
            uniqueKeysWithValues: points.map { ($0, PointName(anchor: body.points[$0].anchor, text: body.placeName(of: $0))) })
    }

    /// C3: numbers written otherwise than the registries have them.
    private func spellingWarnings(_ mention: Located<Mention>) -> [Diagnostic] {
        let remarks = mention.value.remarks
        guard let number = mention.value.number else {
            let symbol = mention.value.blankSymbol ?? ""
            return remarks.map { Diagnostic(.aliasSpelling, .warning, at: mention.location, $0.message(symbol)) }
        }
        return SpellingWarnings.list(remarks, of: number, at: mention.location, citations.table)
    }
}

extension DocumentParser {
    /// A withdrawn document keeps its number and date only: no text of it goes anywhere.
    private func withdrawn(_ metadata: DocumentMetadata, _ file: ContentFolder.DocumentFile, _ path: String) -> Document {
        var kept = DocumentMetadata(type: metadata.type, subject: Located("Văn bản đã thu hồi", at: metadata.subject.location))
        kept.number = metadata.number
        kept.symbol = metadata.symbol
        kept.notation = metadata.notation
        kept.issuers = metadata.issuers
        kept.issuedOn = metadata.issuedOn
        kept.estimatedFrom = metadata.estimatedFrom
        kept.estimatedThrough = metadata.estimatedThrough
        kept.slug = metadata.slug
        kept.formerSlugs = metadata.formerSlugs
        // So that no other document publishes them.
        kept.attachments = metadata.attachments
        kept.status = .withdrawn
        return Document(source: file.source, file: path, name: file.name, metadata: kept)
    }

    /// An error for each file that front matter names and that does not stand there.
    func missingAttachments(_ metadata: DocumentMetadata, of file: ContentFolder.DocumentFile) throws -> [Diagnostic] {
        let missing = metadata.attachments.filter { attachment in
            let isInside = !attachment.path.hasPrefix("/") && !attachment.path.split(separator: "/").contains("..")
            return !isInside || folder.file(file.folder + attachment.path) == nil
        }
        guard !missing.isEmpty else { return [] }
        let beside = try Disk.names(in: folder.path(of: String(file.folder.dropLast(file.folder.isEmpty ? 0 : 1))))
        return missing.map { attachment in
            .error(
                .unreadableAttachment, at: attachment.location, vi: "không có tệp “\(attachment.path)” cạnh văn bản",
                en: "there is no file “\(attachment.path)” beside the document",
                hint: NearestName.hint(attachment.path, in: beside.filter { $0 != attachment.path }))
        }
    }
}

extension Body {
    /// The text of a block with code spans blanked out, byte for byte: numbers in code are not mentions.
    fileprivate func searchableText(_ block: TextBlock) -> [UInt8] {
        let runs = runs[block.runs]
        guard runs.contains(where: { $0.kind == .code }) else { return block.text }
        var searchable = block.text
        for run in runs where run.kind == .code {
            for index in run.textStart..<run.textStart + run.textCount { searchable[index] = UInt8(ascii: "`") }
        }
        return searchable
    }
}
