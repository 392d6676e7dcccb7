/// Says in Vietnamese what libyaml says in English, with the usual way out.
enum YAMLWording {
    static func diagnostic(for problem: YAMLProblem, places: YAMLPlaces) -> Diagnostic {
        if let slip = YAMLSlip(problem, places: places)?.diagnostic { return slip }
        let row = table.first { problem.text.hasPrefix($0.problem) && ($0.context.map { problem.context?.contains($0) ?? false } ?? true) }
        let english = problem.text.isEmpty ? "the YAML cannot be read" : problem.text
        var location = places.location(of: problem)
        var notes: [Diagnostic.Note] = []
        if let context = problem.context, let index = problem.contextIndex, index != problem.index {
            let start = places.location(scalar: index)
            let vietnamese = contexts.first { context.hasSuffix($0.context) }?.vi ?? "phần YAML này"
            if isFaultOfStart(problem, start: start, end: location, places: places) {
                notes.append(.init(LocalizedText(vi: "đọc tới đây thì vướng: \(vietnamese)", en: context), at: location))
                location = start
            } else {
                notes.append(.init(LocalizedText(vi: "bắt đầu từ đây: \(vietnamese)", en: context), at: start))
            }
        }
        return Diagnostic(
            .invalidYAML, .error, at: location,
            LocalizedText(vi: row?.vi ?? "không đọc được YAML ở chỗ này", en: english),
            hint: row?.hint, notes: notes)
    }

    /// Whether the mistake is where the value begins and libyaml noticed it only later: a quote that is never closed, a field without its
    /// colon, a bracket still open when the next field begins.
    private static func isFaultOfStart(_ problem: YAMLProblem, start: SourceLocation, end: SourceLocation, places: YAMLPlaces) -> Bool {
        if problem.text.hasPrefix("did not find expected alphabetic") { return true }
        guard start.line < end.line else { return false }
        if problem.text.hasPrefix("found unexpected") || problem.text.hasPrefix("could not find expected ':'") { return true }
        guard problem.text.hasPrefix("did not find expected ',' or") else { return false }
        return places.text.line(end.line).first.map { $0 > 0x20 } ?? true
    }

    private struct Row: Sendable {
        let problem: String
        var context: String?
        let vi: String
        var hint: LocalizedText?
    }

    private static let quote = LocalizedText(
        vi: "giá trị có “: ”, “#”, “[” hay “{” thì đặt trong ngoặc kép \"…\"",
        en: "put a value that holds “: ”, “#”, “[” or “{” in double quotes")
    private static let colon = LocalizedText(
        vi: "viết “trường: giá trị”: dấu hai chấm thường, rồi một dấu cách", en: "write “field: value”: a plain colon, then a space")
    private static let dash = LocalizedText(
        vi: "giá trị bắt đầu bằng “- ” thì đặt trong ngoặc kép; danh sách thì mỗi mục một dòng",
        en: "put a value that begins with “- ” in double quotes; a list takes a line an entry")
    static let indent = LocalizedText(
        vi: "các trường cùng cấp thụt lề bằng nhau, bằng dấu cách", en: "fields of one level share one indentation, in spaces")
    private static let close = LocalizedText(vi: "thêm dấu đóng còn thiếu", en: "add the missing closing mark")
    private static let backslash = LocalizedText(
        vi: "dùng ngoặc đơn '…' hoặc viết hai dấu “\\\\”", en: "use single quotes or write the backslash twice")
    private static let spaces = LocalizedText(vi: "thay phím Tab bằng dấu cách", en: "use spaces instead of tabs")

    /// Every problem of libyaml 0.2; the first row that fits counts.
    private static let table: [Row] = [
        Row(problem: "could not find expected ':'", vi: "thiếu dấu hai chấm sau tên trường", hint: colon),
        Row(problem: "mapping values are not allowed", vi: "dấu hai chấm không được đứng ở đây", hint: quote),
        Row(problem: "mapping keys are not allowed", vi: "tên trường không được đứng ở đây", hint: indent),
        Row(problem: "block sequence entries are not allowed", vi: "dấu gạch đầu dòng “- ” không được đứng ở đây", hint: dash),
        Row(problem: "found character that cannot start any token", vi: "giá trị không thể bắt đầu bằng ký tự này", hint: quote),
        Row(problem: "found unknown escape character", vi: "“\\” đi với ký tự này không có nghĩa trong ngoặc kép", hint: backslash),
        Row(problem: "did not find expected hexdecimal number", vi: "sau “\\x”, “\\u” phải là số hệ 16", hint: backslash),
        Row(problem: "found invalid Unicode character escape code", vi: "mã ký tự sau “\\u” không có thật", hint: backslash),
        Row(problem: "found unexpected end of stream", vi: "thiếu dấu ngoặc kép đóng", hint: close),
        Row(problem: "found unexpected document indicator", vi: "dòng “---” hoặc “...” nằm giữa ngoặc kép chưa đóng", hint: close),
        Row(problem: "found a tab character", vi: "thụt lề bằng phím Tab", hint: spaces),
        Row(problem: "found an indentation indicator equal to 0", vi: "số thụt lề sau “|” hoặc “>” phải từ 1 đến 9"),
        Row(problem: "did not find expected comment or line break", vi: "sau “|” hoặc “>” chỉ được xuống dòng", hint: quote),
        Row(problem: "did not find expected ',' or ']'", vi: "thiếu dấu phẩy hoặc dấu “]” trong danh sách", hint: close),
        Row(problem: "did not find expected ',' or '}'", vi: "thiếu dấu phẩy hoặc dấu “}” trong nhóm", hint: close),
        Row(problem: "did not find expected '-' indicator", vi: "thiếu dấu gạch đầu dòng “- ” của danh sách", hint: indent),
        Row(problem: "did not find expected key", vi: "chỗ này phải là tên một trường", hint: indent),
        Row(problem: "did not find expected node content", vi: "chỗ này thiếu giá trị", hint: quote),
        Row(problem: "did not find expected <document start>", vi: "chữ thừa sau phần YAML", hint: indent),
        Row(problem: "did not find expected alphabetic or numeric", vi: "“&” hoặc “*” ở đầu giá trị", hint: quote),
        Row(problem: "did not find expected whitespace or line break", vi: "thiếu dấu cách ở đây", hint: quote),
        Row(problem: "did not find expected whitespace", vi: "thiếu dấu cách ở đây", hint: quote),
        Row(problem: "did not find expected '!'", vi: "“!” ở đầu giá trị", hint: quote),
        Row(problem: "did not find the expected '>'", vi: "“!<” ở đầu giá trị", hint: quote),
        Row(problem: "did not find expected tag URI", vi: "“!” ở đầu giá trị", hint: quote),
        Row(problem: "did not find expected digit", vi: "dòng “%YAML” sai", hint: quote),
        Row(problem: "did not find expected version number", vi: "dòng “%YAML” sai", hint: quote),
        Row(problem: "did not find URI escaped octet", vi: "“%” trong nhãn YAML sai", hint: quote),
        Row(problem: "found an incorrect", vi: "“%” trong nhãn YAML sai", hint: quote),
        Row(problem: "found undefined tag handle", vi: "“!” ở đầu giá trị", hint: quote),
        Row(problem: "found extremely long version number", vi: "dòng “%YAML” sai", hint: quote),
        Row(problem: "found duplicate %", vi: "dòng bắt đầu bằng “%” bị lặp", hint: quote),
        Row(problem: "found incompatible YAML document", vi: "phiên bản YAML này không đọc được", hint: quote),
        Row(problem: "found unknown directive name", vi: "dòng bắt đầu bằng “%”", hint: quote),
        Row(problem: "could not find expected directive name", vi: "dòng bắt đầu bằng “%”", hint: quote),
        Row(problem: "found unexpected non-alphabetical character", vi: "dòng bắt đầu bằng “%”", hint: quote),
        Row(
            problem: "control characters are not allowed", vi: "ký tự điều khiển không nhìn thấy được",
            hint: LocalizedText(vi: "xóa ký tự ở chỗ này rồi gõ lại", en: "delete the character here and type it again")),
    ]

    /// What libyaml was reading, by the end of its words.
    private static let contexts: [(context: String, vi: String)] = [
        ("a simple key", "tên trường"), ("a quoted scalar", "giá trị trong ngoặc"), ("a plain scalar", "giá trị"),
        ("a block scalar", "đoạn chữ sau “|” hoặc “>”"), ("a block mapping", "nhóm trường"), ("a block collection", "danh sách"),
        ("a flow mapping", "nhóm trong “{ }”"), ("a flow sequence", "danh sách trong “[ ]”"), ("a flow node", "giá trị"),
        ("a block node", "giá trị"), ("an anchor", "chữ sau “&”"), ("an alias", "chữ sau “*”"), ("a tag", "chữ sau “!”"),
    ]
}
