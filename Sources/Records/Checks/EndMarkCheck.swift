// C11: a signed text ends in "./." (Nghị định 30/2020).

import Source

enum EndMarkCheck {
    static func run(metadata: DocumentMetadata, body: Body, places: BlockPlaces) -> [Diagnostic] {
        guard metadata.signer != nil, metadata.status != .draft, !body.blocks.indices.contains(where: { endsInMark(body.blocks[$0].text) })
        else { return [] }
        var stream = WordStream("")
        let end =
            body.blocks.indices.first { index in
                let text = body.blocks[index].text
                guard RegionWords.mayOpen(text) else { return false }
                stream.read(text)
                return opensFrame(stream)
            } ?? body.blocks.count
        guard let last = body.blocks[..<end].last(where: { $0.kind != .footnote && !$0.text.isEmpty }) else { return [] }
        return [
            .warning(
                .missingEndMark, at: places.end(last), vi: "“./.” không có ở cuối văn bản đã ký",
                en: "“./.” does not stand at the end of this signed text",
                hint: LocalizedText(
                    vi: "kết thúc phần nội dung bằng “./.” (Nghị định 30/2020)", en: "end the text with “./.” (Decree 30/2020)"))
        ]
    }
}

extension EndMarkCheck {
    /// `./.` as the last characters, spaces and closing quotes aside.
    static func endsInMark(_ text: [UInt8]) -> Bool {
        var missing = mark.count
        for byte in text.reversed() where byte > 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x29 {
            guard byte == mark[missing - 1] else { return false }
            missing -= 1
            if missing == 0 { return true }
        }
        return false
    }

    /// `./.`
    private static let mark: [UInt8] = [0x2E, 0x2F, 0x2E]

    /// "Nơi nhận", "TL. GIÁM ĐỐC", "Phụ lục": what follows the text proper.
    private static func opensFrame(_ stream: WordStream) -> Bool {
        guard let first = stream.tokens.firstIndex(where: { $0.kind == .word }) else { return false }
        switch RegionWords.trie.longestMatch(in: stream, at: first)?.value {
        case .recipients, .annex: return true
        case .signature: return stream.tokens[first].isUppercase
        default: return false
        }
    }
}
