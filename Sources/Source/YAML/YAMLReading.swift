/// Builds the tree of one YAML document from events and collects what is wrong with it.
struct YAMLReading {
    let places: YAMLPlaces
    private(set) var diagnostics: [Diagnostic] = []

    init(places: YAMLPlaces) { self.places = places }

    /// Nil when nothing is written or a fault stops the reading; faults that do not stop it leave a null in the tree.
    mutating func document(_ events: YAMLEvents) -> YAMLNode? {
        do throws(YAMLStop) {
            return try root(events)
        } catch {
            diagnostics.append(diagnostic(for: error))
            return nil
        }
    }
}

/// Why the reading of a document stopped.
private enum YAMLStop: Error {
    case yaml(YAMLProblem)
    case tooDeep(Int)
}

extension YAMLReading {
    private mutating func root(_ events: YAMLEvents) throws(YAMLStop) -> YAMLNode? {
        var node: YAMLNode?
        while true {
            let next = try Self.next(events)
            switch next.event {
            case .streamEnd: return node
            case .documentStart where node != nil:
                refuse(next, vi: "tệp có hơn một văn bản YAML", en: "more than one YAML document", hint: Self.oneDocument)
                return node
            case .documentStart: node = try value(Self.next(events), events, depth: 0)
            default: break
            }
        }
    }

    private func diagnostic(for stop: YAMLStop) -> Diagnostic {
        switch stop {
        case .yaml(let problem): YAMLWording.diagnostic(for: problem, places: places)
        case .tooDeep(let index):
            .error(
                .invalidYAML, at: places.location(scalar: index), vi: "các mức lồng nhau quá \(YAMLReader.maximumDepth) tầng",
                en: "nested more than \(YAMLReader.maximumDepth) levels deep")
        }
    }

    private static func next(_ events: YAMLEvents) throws(YAMLStop) -> YAMLMarkedEvent {
        do throws(YAMLProblem) { return try events.next() } catch { throw .yaml(error) }
    }

    private mutating func value(_ first: YAMLMarkedEvent, _ events: YAMLEvents, depth: Int) throws(YAMLStop) -> YAMLNode {
        let location = places.location(scalar: first.index)
        guard depth < YAMLReader.maximumDepth else { throw .tooDeep(first.index) }
        refuseProperties(of: first)
        switch first.event {
        case .scalar(let text, let isPlain):
            let comment = isPlain ? places.comment(behind: first.end) : nil
            return YAMLNode(.scalar(text, isPlain: isPlain && first.tag == nil), at: location, comment: comment)
        case .sequenceStart: return YAMLNode(.sequence(try elements(events, depth: depth)), at: location)
        case .mappingStart: return YAMLNode(.mapping(try pairs(events, depth: depth)), at: location)
        case .alias(let name):
            refuse(
                first, vi: "bí danh YAML “*\(name)” không được dùng ở đây", en: "YAML alias “*\(name)” is not allowed here",
                hint: Self.quote)
            return YAMLNode(.scalar("", isPlain: true), at: location)
        default: return YAMLNode(.scalar("", isPlain: true), at: location)
        }
    }

    private mutating func elements(_ events: YAMLEvents, depth: Int) throws(YAMLStop) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        while true {
            let next = try Self.next(events)
            if case .sequenceEnd = next.event { return elements }
            elements.append(try value(next, events, depth: depth + 1))
        }
    }

    private mutating func pairs(_ events: YAMLEvents, depth: Int) throws(YAMLStop) -> [(key: YAMLNode, value: YAMLNode)] {
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        var seen: [String: SourceLocation] = [:]
        while true {
            let next = try Self.next(events)
            if case .mappingEnd = next.event { return pairs }
            let key = try value(next, events, depth: depth + 1)
            let value = try value(Self.next(events), events, depth: depth + 1)
            guard case .scalar(let name, _) = key.content else {
                refuse(
                    next, vi: "tên trường phải là chữ, không phải danh sách hay nhóm", en: "a key must be text, not a list or mapping",
                    hint: Self.quote)
                continue
            }
            let folded = VietnameseText.key(name)
            if let first = seen.updateValue(key.location, forKey: folded.isEmpty ? name : folded) {
                seen[folded.isEmpty ? name : folded] = first
                diagnostics.append(.duplicateKey(name, at: key.location, first: first))
            } else {
                pairs.append((key, value))
            }
        }
    }

    private mutating func refuseProperties(of event: YAMLMarkedEvent) {
        if let anchor = event.anchor {
            refuse(
                event, vi: "neo YAML “&\(anchor)” không được dùng ở đây", en: "YAML anchor “&\(anchor)” is not allowed here",
                hint: Self.quote)
        }
        if let tag = event.tag, tag != "tag:yaml.org,2002:str" {
            refuse(event, vi: "nhãn YAML “\(tag)” không được dùng ở đây", en: "YAML tag “\(tag)” is not allowed here", hint: Self.quote)
        }
    }

    private mutating func refuse(_ event: YAMLMarkedEvent, vi: String, en: String, hint: LocalizedText) {
        diagnostics.append(.error(.invalidYAML, at: places.location(scalar: event.index), vi: vi, en: en, hint: hint))
    }

    private static let quote = LocalizedText(
        vi: "nếu đó là chữ của giá trị, đặt cả giá trị trong ngoặc kép \"…\"",
        en: "if it belongs to the value, put the whole value in double quotes")
    private static let oneDocument = LocalizedText(
        vi: "bỏ dòng “---” ở giữa tệp", en: "remove the “---” line in the middle of the file")
}

extension Diagnostic {
    /// Bytes that are not UTF-8.
    package static func invalidUTF8(at location: SourceLocation, byte: UInt8) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        return .error(
            .invalidUTF8, at: location, vi: "byte 0x\(digits) không phải UTF-8", en: "byte 0x\(digits) is not UTF-8",
            hint: LocalizedText(vi: "lưu lại tệp với bảng mã UTF-8", en: "save the file as UTF-8"))
    }

    fileprivate static func duplicateKey(_ name: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
        .error(
            .duplicateKey, at: location, vi: "“\(name)” đã có ở trên", en: "“\(name)” is given twice",
            notes: [Note(LocalizedText(vi: "lần đầu ở đây", en: "first given here"), at: first)])
    }
}
