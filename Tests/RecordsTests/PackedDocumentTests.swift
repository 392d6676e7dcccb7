// A document that was packed comes back whole: a field that packing forgets shows here.
import Source
import Testing

@testable import Records

@Suite struct PackedDocumentTests {
    private static let place = SourceLocation(file: "Content/a.md", line: 3, column: 7)
    private static let other = SourceLocation(file: "Content/b.md", line: 1, column: 1)
    private static let day = CalendarDate(year: 2025, month: 2, day: 28)

    private static func located(_ text: String) -> Located<String> { Located(text, at: place) }

    private static func metadata() throws -> DocumentMetadata {
        var metadata = DocumentMetadata(type: "ke_hoach", subject: Located("Về việc “thử”", at: other))
        metadata.typeLabel = "Kế hoạch hành động"
        (metadata.number, metadata.symbol, metadata.notation) = (located("15a"), located("KH-UBND"), located("15a/KH-UBND"))
        metadata.issuers = [located("ubnd"), located("skhcn")]
        metadata.issuedOn = Located(try #require(day), at: place)
        (metadata.printedDate, metadata.estimatedFrom, metadata.estimatedThrough) = (day, day, day)
        (metadata.status, metadata.effectiveFrom, metadata.expiresOn) = (.amended, day, day)
        (metadata.drafter, metadata.draftedBy) = (located("vp"), "Lê Văn C")
        metadata.departments = [DepartmentRole(code: "vp", role: .support)]
        metadata.signer = Signer(name: "Nguyễn Văn A", position: "Chánh Văn phòng", authority: "TL", onBehalfOf: nil)
        metadata.addressees = [Recipient(text: "UBND tỉnh", purpose: nil)]
        metadata.recipients = [Recipient(text: "Như trên", purpose: .report), Recipient(text: "Lưu: VT", purpose: .file)]
        metadata.relations = [RelationEntry(relation: .replaces, number: "1/KH", date: day, location: place)]
        metadata.reportPeriods = [.year(2025), .quarter(Quarter(year: 2024, number: 4))]
        metadata.planPeriods = [.month(year: 2025, month: 7)]
        metadata.meeting = Meeting(kind: "giao_ban_quy", date: day, chair: "Giám đốc", place: nil, participants: ["a", ""])
        metadata.events = [ProgrammeEvent(start: "2025-08-14", place: "Hội trường", content: nil)]
        metadata.duties = [try entry()]
        (metadata.urgency, metadata.circulation) = ("hoa_toc", "noi_bo")
        metadata.personalData = [.telephone, .account]
        metadata.attachments = [Attachment(path: "a.pdf", sha256: "00", isSigned: true, location: place)]
        (metadata.language, metadata.pageCount, metadata.copies, metadata.replyBy) = ("en", 12, 300, day)
        (metadata.fileCode, metadata.note) = ("HS-1", "ghi chú")
        (metadata.keywords, metadata.fields) = (["k"], ["f", "g"])
        (metadata.slug, metadata.formerSlugs, metadata.isPublished) = (located("s"), [located("t")], false)
        return metadata
    }

    private static func entry() throws -> DutyEntry {
        DutyEntry(
            target: located("muc-8/2"), point: located("8"), text: "việc", leads: [.everyone], supports: [],
            leaders: [Assignee(code: "ld:a", name: "A")],
            reportsTo: [.director], deadlines: try deadlines(), isDropped: true, location: other)
    }

    private static func deadlines() throws -> [Deadline] {
        var recurrence = Recurrence(unit: .month, interval: 3)
        (recurrence.day, recurrence.months, recurrence.weekday, recurrence.isBefore) = (25, [3, 6], 0, true)
        return Deadline.Kind.allCases.map {
            Deadline(kind: $0, date: day, time: ClockTime(hour: 17, minute: 5), recurrence: recurrence, words: "trước ngày 25")
        }
    }

    private static func mention(_ relation: Relation, remarks: [SpellingRemark]) -> Mention {
        Mention(
            span: 4..<40, numberSpan: 10..<20,
            number: DocumentNumber(number: "57", year: 2024, groups: ["NQ", "TW"], form: .party, typeSlug: "nq"),
            ownForm: "57NQ", blankSymbol: "KH", kind: .party, type: "nghi_quyet", date: day, year: 2024, issuerCodes: ["tw", "bct"],
            issuer: "tw.1", issuerSpan: 20..<30, isElsewhere: true, isDateShared: true, isShort: true, remarks: remarks, relation: relation,
            subject: 2, isInverse: true, isIntended: true)
    }

    private static let remarks: [SpellingRemark] = [
        .alias(seen: "a", meant: "b"), .letterCase(seen: "c", meant: "d"), .partyInStateForm, .slashForDash, .dashForSlash,
        .typeWordDiffers, .doubtfulDigit, .doubtfulLetter(seen: "e", meant: "g"), .damaged(seen: "h"), .ownForm,
    ]

    private static let mentions = Relation.allCases.map { relation in
        QuotedMention(
            mention: mention(relation, remarks: remarks), location: place, block: 5, point: 1, sentence: "Một câu.", text: "số 57",
            issuerWords: Array("của".utf8), subject: 0)
    }

    private static func document() throws -> Document {
        let duty = Duty(
            path: "muc-8/2", point: 3, row: 0, block: 4, text: "Việc", parts: [.init(.heads, .lead)], leaders: [.individuals],
            deadlines: try deadlines(), stated: other)
        return Document(
            source: "a.md", file: "Content/a.md", name: "a", metadata: try metadata(),
            links: [Body.Link(destination: "b.md", htmlRange: 3..<9, isImage: true, location: place)], mentions: mentions,
            points: [7: PointName(anchor: "muc-7", text: "Mục 7"), 1: PointName(anchor: "muc-1", text: "Mục 1")],
            departments: Role.allCases.map { DepartmentRole(code: "vp", role: $0) }, duties: [duty])
    }

    private static func fields(of metadata: DocumentMetadata) -> [Mirror.Child] {
        let common = Mirror(reflecting: metadata).children.filter { $0.label != "rare" }
        return common + Mirror(reflecting: metadata.rare.first ?? DocumentMetadata.Rare()).children
    }

    private static func packed(_ value: some Packable) -> [UInt8] {
        var packer = Packer()
        packer.add(value)
        return packer.bytes
    }

    @Test func `a packed document is the document`() throws {
        let document = try Self.document()
        var packed = PackedReader(Self.packed(document))
        let again = packed.value(Document.self)
        #expect(Self.packed(again) == Self.packed(document))
        for (field, came) in zip(Self.fields(of: document.metadata), Self.fields(of: again.metadata)) where field.label != "personalData" {
            #expect(String(reflecting: came.value) == String(reflecting: field.value), "\(field.label ?? "")")
        }
        #expect(again.metadata.personalData == document.metadata.personalData)
        #expect(String(reflecting: again.mentions.all) == String(reflecting: Self.mentions))
        #expect(again.duties == document.duties && again.departments == document.departments)
        #expect(String(reflecting: again.links) == String(reflecting: document.links))
        #expect(again.points == document.points && [again.points[1]?.text, again.points[7]?.anchor] == ["Mục 1", "muc-7"])
        #expect(again.points[0] == nil && again.points[3] == nil && again.points[8] == nil)
        #expect([again.source, again.file, again.name] == [document.source, document.file, document.name])
    }

    @Test func `the test leaves no field of the metadata as it is without being stated`() throws {
        let empty = DocumentMetadata(type: "", subject: Self.located(""))
        for (field, unstated) in zip(Self.fields(of: try Self.metadata()), Self.fields(of: empty)) {
            #expect(String(reflecting: field.value) != String(reflecting: unstated.value), "\(field.label ?? "")")
        }
    }

    @Test(arguments: [0, 1, -1, 127, 128, Int.max, Int.min]) func `a packed number is the number`(_ number: Int) {
        var packed = PackedReader(Self.packed(number))
        #expect(packed.value(Int.self) == number)
    }

    @Test func `a packed diagnostic is the diagnostic`() {
        let diagnostics = Code.allCases.map { code in
            Diagnostic(
                code, .warning, at: Self.place, LocalizedText(vi: "lỗi", en: "fault"), hint: LocalizedText(vi: "gợi ý", en: "hint"),
                notes: [Diagnostic.Note(LocalizedText(vi: "v", en: "e"), at: Self.other), .init(LocalizedText(vi: "", en: ""), at: nil)])
        }
        var packed = PackedReader(Self.packed(diagnostics))
        #expect(packed.value([Diagnostic].self) == diagnostics)
    }
}
