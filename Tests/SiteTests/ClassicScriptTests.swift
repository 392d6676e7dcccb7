import Source
import Testing

@testable import Site

/// The search client of a portable portal is its module without the word `export`.
@Suite struct ClassicScriptTests {
    private static func make(_ module: String) -> (text: String?, faults: [Diagnostic]) {
        let (bytes, faults) = ClassicScript.make(of: SourceText(file: "client.js", bytes: Array(module.utf8)), exporting: "openIndex")
        return (bytes.map { String(decoding: $0, as: UTF8.self) }, faults)
    }

    @Test func `exports become declarations, and nothing else changes`() {
        let module = """
            // export function openIndex in a comment
            export async function openIndex({ base }) {
              return "export const x"; // import
            }
            export const limit = 3; const exported = 1;
            export class Reader {}
            export function* walk() {}
            exporting();
            importance = "import x";
            """
        let expected = module.split(separator: "\n").map { $0.hasPrefix("export ") ? String($0.dropFirst(7)) : String($0) }
        #expect(Self.make(module).text == expected.joined(separator: "\n") + "\n")
    }

    @Test(arguments: [
        "import { fold } from './fold.js';", "import './fold.js';", "import(address);", "export { openIndex };",
        "export default openIndex;",
        "export * from './fold.js';",
    ])
    func `what cannot be made classic is an error at its line`(line: String) {
        let (text, faults) = Self.make("export function openIndex() {}\n\(line)\n")
        #expect(text == nil && faults.map(\.code) == [.searchClient] && faults.first?.location?.line == 2)
    }

    @Test(arguments: ["", "function openIndex() {}\n", "export function open() {}\n", " export function openIndex() {}\n"])
    func `a client that does not export what pages call is an error`(module: String) {
        #expect(Self.make(module).faults.map(\.code) == [.searchClient])
    }
}
