import Source
import Testing

struct JSONWriterTests {
    @Test func `values come in the order given, with null for what is missing`() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("b", "x")
            writer.field("a", nil as String?)
            writer.field("n", 3)
            writer.field("list", ["1", "2"])
            writer.key("items")
            writer.array { writer in
                writer.object { $0.field("flag", true) }
                writer.object { _ in }
            }
        }
        #expect(writer.text == #"{"b":"x","a":null,"n":3,"list":["1","2"],"items":[{"flag":true},{}]}"#)
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{1}\u{2028}", "\"\\u0001\\u2028\""), ("Đề án 😀", "\"Đề án 😀\""),
        ("", "\"\""),
    ])
    func `text is escaped as JSON wants it`(text: String, json: String) {
        var writer = JSONWriter()
        writer.value(text)
        #expect(writer.text == json)
    }
}
