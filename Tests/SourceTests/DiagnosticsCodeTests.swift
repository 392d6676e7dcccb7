import Testing

@testable import Source

/// What `vanthu explain` says of each code.
@Suite struct DiagnosticsCodeTests {
    @Test(arguments: Code.allCases) func `a code has texts of its own in both languages`(_ code: Code) {
        for text in [code.summary, code.explanation] {
            #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en)
        }
        #expect(code.summary.vi != code.rawValue && !code.summary.vi.hasSuffix(".") && !code.summary.en.hasSuffix("."))
        #expect(code.explanation.vi.hasSuffix(".") && code.explanation.en.hasSuffix("."))
        for other in Code.allCases where other != code {
            #expect(other.summary.vi != code.summary.vi && other.summary.en != code.summary.en, "\(other.rawValue)")
            #expect(other.explanation.vi != code.explanation.vi && other.explanation.en != code.explanation.en, "\(other.rawValue)")
        }
    }

    @Test(arguments: Code.allCases) func `exactly one family speaks of a code`(_ code: Code) {
        let texts = [
            code.fileText, code.fieldText, code.numberText, code.factText, code.taskText, code.markdownText, code.themeText, code.draftText,
        ]
        #expect(texts.count { $0 != nil } == 1)
    }

    @Test(arguments: Code.allCases) func `a code is a short word that can be typed`(_ code: Code) {
        #expect(code.rawValue.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        #expect((3...24).contains(code.rawValue.utf8.count) && Code(rawValue: code.rawValue) == code)
    }
}
