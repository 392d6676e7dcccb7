// `new`: a document out of the template of its type. On a terminal it asks for what was not said; in a pipe it asks nothing.
import Drafting
import Records
import Site
import Source

struct NewCommand {
    private let invocation: Invocation
    private var language: Language { invocation.language }

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws -> Int32 {
        guard let folder = try invocation.contentFolder() else {
            throw UsageFault(
                message: LocalizedText(vi: "ở đây không có thư mục Content/", en: "there is no folder Content/ here"),
                hint: LocalizedText(
                    vi: "chạy ở thư mục có Content/, hoặc dùng --content DIR", en: "run where Content/ is, or use --content DIR"))
        }
        let office = try Office.read(contentFolder: folder)
        if invocation.listsTypes {
            list(office, folder)
            return ExitCode.done
        }
        do {
            return try write(try document(office), folder, office)
        } catch let fault as DocumentTemplate.Fault {
            return try report(fault)
        }
    }
}

extension NewCommand {
    /// Types that have a template: what one types, and the name.
    private func list(_ office: Office, _ folder: String) {
        for type in office.catalogs.types where Disk.kind(of: "\(folder)/\(DocumentTemplate.path(of: type.code))") == .file {
            Console.output("\(type.code.replacing("_", with: "-"))\t\(type.name)")
        }
    }

    private func document(_ office: Office) throws -> NewDocument {
        guard let written = invocation.operand else {
            throw UsageFault(
                message: LocalizedText(vi: "new cần một loại văn bản", en: "new needs a type of document"),
                hint: LocalizedText(vi: "xem các loại: vanthu new --list", en: "see the types: vanthu new --list"))
        }
        guard let type = office.type(written) else {
            throw UsageFault(
                message: LocalizedText(vi: "không có loại văn bản “\(written)”", en: "there is no type of document “\(written)”"),
                hint: office.typeHint(written)
                    ?? LocalizedText(vi: "xem các loại: vanthu new --list", en: "see the types: vanthu new --list"))
        }
        var document = NewDocument(type: type)
        (document.subject, document.number, document.date) = (invocation.subject, invocation.number, invocation.issuedOn)
        (document.period, document.signer) = (invocation.period, invocation.signer)
        document.department = try invocation.department.map { written in
            guard let department = office.department(written, on: invocation.issuedOn) else {
                throw UsageFault(
                    message: LocalizedText(
                        vi: "“\(written)” không có trong danh mục đơn vị", en: "“\(written)” is not in the registry of departments"),
                    hint: office.departmentHint(written))
            }
            return department
        }
        return document
    }

    private func write(_ known: NewDocument, _ folder: String, _ office: Office) throws -> Int32 {
        var document = known
        let template = try DocumentTemplate(type: document.type.code, contentFolder: folder)
        let today = try invocation.now ?? PortalClock.today(in: office.settings.timeZone.value)
        let series = { (document: NewDocument) in
            try document.symbol(in: office).flatMap { symbol in
                try NumberSeries(
                    symbol: symbol, type: document.type.code, on: document.date ?? today, office: office, contentFolder: folder)
            }
        }
        if Console.canAsk {
            var questions = Questions(language: language, office: office, places: Set(template.places))
            try questions.complete(&document, series: series)
        }
        let numbers = try series(document)
        let text = try template.filled(with: document.values(series: numbers, office: office))
        if invocation.outputFile == "-" {
            try checkNumber(document.number, numbers, file: nil)
            Console.outputBytes(Array(text.utf8))
            return ExitCode.done
        }
        let target = try DraftFile(invocation, suggested: document.suggestedPath(in: office))
        try checkNumber(document.number, numbers, file: target.path)
        try target.write(Array(text.utf8))
        if !invocation.isQuiet {
            Console.error(
                LocalizedText(
                    vi: "đã tạo \(target.path); điền tiếp rồi chạy: vanthu check",
                    en: "made \(target.path); fill it in, then run: vanthu check")[
                        language])
        }
        return ExitCode.done
    }

    /// No two documents of a series have the same number.
    /// - Parameter file: the one that is written, which may be there already.
    private func checkNumber(_ number: String?, _ series: NumberSeries?, file: String?) throws {
        guard let number, let series, let holder = series.holder(of: number),
            Disk.resolved(holder) != file.map({ Disk.resolved($0) })
        else { return }
        throw UsageFault(
            message: series.taken(number, by: holder),
            hint: LocalizedText(vi: "số tiếp theo của dãy: \(series.next)", en: "the next one: \(series.next)"))
    }

    private func report(_ fault: DocumentTemplate.Fault) throws -> Int32 {
        switch fault {
        case .missing(let path):
            throw UsageFault(
                message: LocalizedText(vi: "chưa có mẫu “\(path)”", en: "there is no template “\(path)”"),
                hint: LocalizedText(vi: "xem các loại có mẫu: vanthu new --list", en: "see the types that have one: vanthu new --list"))
        case .unreadable(let diagnostic): invocation.print([diagnostic])
        case .unknownPlace(let name, let location, let known):
            invocation.print([
                .error(
                    .unknownName, at: location, vi: "mẫu có “{{\(name)}}” mà không ai biết",
                    en: "nobody knows “{{\(name)}}” of the template",
                    hint: NearestName.hint(name, in: known)
                        ?? LocalizedText(
                            vi: "dùng được: \(known.joined(separator: ", "))", en: "there are: \(known.joined(separator: ", "))"))
            ])
        }
        return ExitCode.content
    }
}
