// A template of `Content/mau` and values -> the text of a new document. Places for values are written `{{name}}`.

internal import Site
package import Source

/// A template for documents of one type.
package struct DocumentTemplate: Sendable {
    package enum Fault: Error, Sendable {
        case missing(path: String)
        case unreadable(Diagnostic)
        /// A place for a value that nobody knows, and those there are.
        case unknownPlace(String, at: SourceLocation, known: [String])
    }

    private let text: SourceText
    /// Names of the places for values, in order.
    package let places: [String]

    /// `mau/thong-bao-ket-luan.md` for `thong_bao_ket_luan`.
    package static func path(of type: String) -> String { "mau/\(type.replacing("_", with: "-")).md" }

    package init(type: String, contentFolder: String) throws {
        let path = "\(contentFolder)/\(Self.path(of: type))"
        guard Disk.kind(of: path) == .file else { throw Fault.missing(path: path) }
        text = SourceText(file: path, bytes: UnicodeNormalization.nfc(try Disk.read(path)))
        if let offset = text.firstInvalidOffset {
            throw Fault.unreadable(.invalidUTF8(at: text.location(at: offset), byte: text.bytes[offset]))
        }
        places = Self.pieces(text.bytes).compactMap(\.name)
    }

    /// The text with its values; `null` where there is none.
    package func filled(with values: [String: String]) throws -> String {
        var output: [UInt8] = []
        for piece in Self.pieces(text.bytes) {
            output += piece.before
            guard let name = piece.name else { continue }
            guard let value = values[name] else {
                throw Fault.unknownPlace(name, at: text.location(at: piece.offset), known: values.keys.sorted())
            }
            output += Array(value.utf8)
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension DocumentTemplate {
    private struct Piece {
        var before: ArraySlice<UInt8>
        var name: String?
        var offset: Int
    }

    private static func pieces(_ bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            let name = bytes[(index + 2)...].prefix { $0 == 0x5F || $0.isSmall || $0.isDigit }
            guard !name.isEmpty, bytes[name.endIndex...].starts(with: "}}".utf8) else {
                index += 2
                continue
            }
            pieces.append(Piece(before: bytes[start..<index], name: String(decoding: name, as: UTF8.self), offset: index))
            start = name.endIndex + 2
            index = start
        }
        return pieces + [Piece(before: bytes[start...], name: nil, offset: start)]
    }
}
