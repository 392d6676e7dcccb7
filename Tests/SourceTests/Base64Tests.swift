import Foundation
import Source
import Testing

@Suite struct Base64Tests {
    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\u{0}ÿ>?~"]) func `bytes are written as elsewhere`(_ text: String) {
        #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == Data(text.utf8).base64EncodedString())
    }

    @Test func `every byte value is written as elsewhere`() {
        let bytes = (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }
        #expect(String(decoding: Base64.encode(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
    }
}
