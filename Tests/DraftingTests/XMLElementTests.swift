import Testing

@testable import Drafting

@Suite struct XMLElementTests {
    private func written(_ text: String) -> String? {
        XMLElement(Array(text.utf8)).map { String(decoding: $0.bytes.split(separator: 0x3E, maxSplits: 1)[1], as: UTF8.self) }
    }

    @Test(arguments: [
        (
            #"<?xml version="1.0"?><a x="1" y='2"'><!-- bỏ --><b/>chữ &amp; <c>d</c></a>"#,
            #"<a x="1" y="2&quot;"><b/>chữ &amp; <c>d</c></a>"#
        ),
        ("<a><![CDATA[1 < 2]]></a>", "<a>1 &lt; 2</a>"), ("<a x = \"1\" />\n", "<a x=\"1\"/>"),
    ]) func `what is read is written again`(_ text: String, _ expected: String) {
        #expect(written(text) == expected)
    }

    @Test(arguments: [
        "", "<a>", "<a></b>", "<a", "<a x>", "<a x=1/>", "<a x=\"1/>", "</a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a><!-- </a>",
        String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
    ]) func `what is not well formed or nests too deep is not read`(_ text: String) {
        #expect(XMLElement(Array(text.utf8)) == nil)
    }

    @Test func `characters are told apart from their escapes`() {
        let element = XMLElement(Array("<a b=\"&#x1ECB;\">R&amp;D &lt;&#273;&gt; &khac; &</a>".utf8))
        #expect(element?.text == "R&D <đ> &khac; &")
        #expect(element?[attribute: "b"] == "ị")
    }
}
