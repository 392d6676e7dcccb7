// The JSON of the index as a value, put together in parts before it is written.

import Source

indirect enum JSON {
    case null
    case int(Int)
    case real(Double)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])

    static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }
    static func ints(_ values: [Int]) -> JSON { .array(values.map(JSON.int)) }
    static func optional(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        write(into: &writer)
        return writer.bytes
    }

    private func write(into writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .int(let value): writer.value(value)
        case .real(let value): writer.value(value)
        case .string(let text): writer.value(text)
        case .array(let values):
            writer.array { writer in
                for value in values { value.write(into: &writer) }
            }
        case .object(let members):
            writer.object { writer in
                for (name, value) in members {
                    writer.key(name)
                    value.write(into: &writer)
                }
            }
        }
    }
}
