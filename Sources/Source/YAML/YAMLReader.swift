// Takes a range of a file's bytes; gives the tree of the one YAML document in it and what is wrong with it.
//
// Order of work: check the encoding, let libyaml make events, build nodes from them. The only file that imports CYAML.
// Anchors, aliases and tags are refused: in hand-written metadata they are nearly always an unquoted `&`, `*` or `!`.
private import CYAML

package enum YAMLReader {
    /// Collections nested deeper than this are refused.
    package static let maximumDepth = 32

    /// The node is nil when nothing is written or the text does not parse. Among keys equal after `VietnameseText.key` the first counts.
    package static func read(_ text: SourceText, range: Range<Int>) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
        let range = range.clamped(to: 0..<text.bytes.count)
        if let offset = SourceText.firstInvalidOffset(in: text.bytes[range]) {
            return (nil, [.invalidUTF8(at: text.location(at: offset), byte: text.bytes[offset])])
        }
        var reading = YAMLReading(places: YAMLPlaces(text: text, range: range))
        let node = YAMLEvents.withParser(of: text.bytes[range]) { events in reading.document(events) }
        return (node, reading.diagnostics)
    }
}

/// What the tree is built from; no C type leaves this file.
enum YAMLEvent {
    case streamStart, streamEnd, documentStart, documentEnd, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case scalar(String, isPlain: Bool)
    case alias(String)
}

/// An event with its place and what is written before the value.
struct YAMLMarkedEvent {
    var event: YAMLEvent
    /// Unicode scalars from the start of the range.
    var index: Int
    /// The end of the value, counted as `index` is.
    var end: Int
    var anchor: String?
    var tag: String?
}

/// What libyaml could not read.
struct YAMLProblem: Error {
    /// libyaml's own words.
    var text: String
    var context: String?
    /// Unicode scalars from the start of the range, or bytes where the encoding or a control character is at fault.
    var index: Int
    var isByteIndex = false
    var contextIndex: Int?
}

/// The events of one libyaml parser, one at a time.
struct YAMLEvents {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// The parser keeps pointers into itself and into the input: both stay where they are while `body` runs.
    static func withParser<Result>(of bytes: ArraySlice<UInt8>, _ body: (YAMLEvents) -> Result?) -> Result? {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { return nil }
        defer { yaml_parser_delete(parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            return body(YAMLEvents(parser: parser))
        }
    }

    func next() throws(YAMLProblem) -> YAMLMarkedEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        return Self.marked(event)
    }
}

extension YAMLEvents {
    private static func marked(_ event: yaml_event_t) -> YAMLMarkedEvent {
        var marked = YAMLMarkedEvent(event: .streamEnd, index: Int(event.start_mark.index), end: Int(event.end_mark.index))
        switch event.type {
        case YAML_STREAM_START_EVENT: marked.event = .streamStart
        case YAML_DOCUMENT_START_EVENT: marked.event = .documentStart
        case YAML_DOCUMENT_END_EVENT: marked.event = .documentEnd
        case YAML_SEQUENCE_END_EVENT: marked.event = .sequenceEnd
        case YAML_MAPPING_END_EVENT: marked.event = .mappingEnd
        case YAML_SEQUENCE_START_EVENT:
            marked.event = .sequenceStart
            marked.note(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            marked.event = .mappingStart
            marked.note(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
        case YAML_ALIAS_EVENT: marked.event = .alias(string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            marked.event = .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            marked.note(anchor: scalar.anchor, tag: scalar.tag)
        default: break
        }
        return marked
    }

    fileprivate static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }

    private var problem: YAMLProblem {
        let state = parser.pointee
        let text = state.problem.map { String(cString: $0) } ?? ""
        guard state.error != YAML_READER_ERROR else {
            return YAMLProblem(text: text, context: nil, index: state.problem_offset, isByteIndex: true)
        }
        let context = state.context.map { String(cString: $0) }
        return YAMLProblem(
            text: text, context: context, index: Int(state.problem_mark.index),
            contextIndex: context.map { _ in Int(state.context_mark.index) })
    }
}

extension YAMLMarkedEvent {
    fileprivate mutating func note(anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?) {
        self.anchor = YAMLEvents.string(anchor)
        self.tag = YAMLEvents.string(tag)
    }
}
