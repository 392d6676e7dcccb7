// What a clerk at a terminal is asked of a new document: one question for each place of the template that nothing was said of. An empty answer leaves
// the place to be filled in later; the end of the input ends the questions.
import Drafting
import Records
import Source

struct Questions {
    let language: Language
    let office: Office
    /// Names of the places that the template has.
    let places: Set<String>
    private var isOver = false

    init(language: Language, office: Office, places: Set<String>) {
        (self.language, self.office, self.places) = (language, office, places)
    }

    mutating func complete(_ document: inout NewDocument, series: (NewDocument) throws -> NumberSeries?) throws {
        if document.period == nil, isWanted("ky") {
            document.period = ask("Kỳ (Quý II/2025, tháng 4/2025, 2025)", "Period (2025-Q2, 2025-04, 2025)") { Period(text: $0) }
        }
        if document.subject == nil, isWanted("trich_yeu") { document.subject = ask("Trích yếu", "Title") { $0 } }
        if document.department == nil, isWanted("don_vi_soan") {
            document.department = ask("Đơn vị soạn (mã hoặc tên)", "Drafting department (code or name)") { [office] in
                office.department($0, on: nil)
            }
        }
        if document.date == nil, isWanted("ngay") {
            document.date = ask("Ngày ban hành (2025-04-01)", "Date of issue (2025-04-01)") { CalendarDate(text: $0) }
        }
        if document.number == nil, isWanted("so") { document.number = try askNumber(document, series) }
        if document.signer == nil, isWanted("nguoi_ky") {
            document.signer = ask("Người ký (họ tên, chức vụ)", "Signer (name, position)") { Signer(written: $0) }
        }
    }

    private func isWanted(_ place: String) -> Bool { places.contains(place) && !isOver }

    private mutating func askNumber(_ document: NewDocument, _ series: (NewDocument) throws -> NumberSeries?) throws -> String? {
        let series = try series(document)
        let next = series.map {
            LocalizedText(vi: "; số tiếp theo của dãy \($0.name) là \($0.next)", en: "; the next of \($0.name) is \($0.next)")
        }
        let taken = { (number: String) in series?.holder(of: number).flatMap { series?.taken(number, by: $0) } }
        return ask("Số, nếu đã cấp\(next?.vi ?? "")", "Number, if it has one\(next?.en ?? "")", fault: taken) {
            DocumentNumber.isNumber($0) && taken($0) == nil ? $0 : nil
        }
    }

    /// Asks until the answer can be read or is empty.
    /// - Parameter fault: what is wrong with an answer that cannot be read; nil where it was not understood.
    private mutating func ask<Value>(
        _ vi: String, _ en: String, fault: (String) -> LocalizedText? = { _ in nil }, _ read: (String) -> Value?
    ) -> Value? {
        while !isOver {
            Console.prompt("\(LocalizedText(vi: vi, en: en)[language]): ")
            guard let line = readLine(strippingNewline: true) else {
                isOver = true
                Console.error("")
                return nil
            }
            let answer = UnicodeNormalization.nfc(line.split { $0.isWhitespace }.joined(separator: " "))
            if answer.isEmpty { return nil }
            if let value = read(answer) { return value }
            let said = fault(answer) ?? LocalizedText(vi: "không hiểu “\(answer)”", en: "“\(answer)” was not understood")
            Console.error("  " + LocalizedText(vi: "\(said.vi); Enter để bỏ qua", en: "\(said.en); Enter to skip")[language])
        }
        return nil
    }
}
