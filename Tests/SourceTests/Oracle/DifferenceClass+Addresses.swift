// cmark-gfm looks for addresses while it reads, before it knows what is emphasis or code; we look in the text that was read.

extension DifferenceClass {
    static let addresses: [DifferenceClass] = [
        DifferenceClass(
            name: "footnote behind an address",
            reason: "a reference to a footnote ends an address of ours; cmark-gfm makes it part of the address",
            fixture: "http://a.vn[^1]\n\n[^1]: x", isPossible: { $0.contains(#/(?i)(?:://|www\.)[^\s<]*\[\^/#) },
            reduced: {
                $0.rewriting { node in
                    node.dropFootnotes(); node.dropLinesWithAddress()
                }
            }),
        unlinked(
            "mark behind an address", "we end an address before > and marks of Vietnamese text such as ” and …", "http://a.vn”",
            { $0.contains(#/(?i)(?:://|www\.)[^\s<]*[>”“…«»–—]/#) }),
        unlinked(
            "word before an address", "www. may stand behind any opening mark and at the start of a text, http: behind no digit",
            "“www.a.vn ",
            { $0.contains(#/(?i)\S(?:www\.|https?:)/#) }),
        unlinked(
            "capital www", "we take Www. for www., as written at the start of a sentence", "Www.a.vn",
            { $0.contains(#/W[wW]{2}\.|w[wW]?W\.?/#) }),
        unlinked(
            "address inside a bracket", "cmark-gfm finds no address while a bracket is open, though nothing comes of it", "[ http://a.vn",
            { $0.contains(#/(?s)\[.*(?:://|(?i:www\.)|@)/#) }),
        unlinked("host of www", "a host of ours has a letter on both sides of a dot", "www.-", { $0.contains(#/(?i)www\./#) }),
        unlinked("mail host", "a mail host of ours has a letter on both sides of a dot", "a@.b", { $0.contains("@") }),
        DifferenceClass(
            name: "address with markup in it",
            reason: "to cmark-gfm *, _, `, \\, &, [ and ~ in an address are part of it; to us they are markup first",
            fixture: "http://a.vn/*b*", isPossible: { $0.contains(#/(?i)(?:://|www\.|@)[^\s<]*[*_`\\&~\[\]!^]/#) },
            reduced: { $0.rewriting { node in node.dropLinesWithAddress() } }),
    ]

    /// A class that is about nothing but which addresses are links.
    private static func unlinked(
        _ name: String, _ reason: String, _ fixture: String, _ isPossible: @escaping @Sendable (String) -> Bool
    ) -> DifferenceClass {
        DifferenceClass(
            name: name, reason: reason, fixture: fixture, isPossible: isPossible, reduced: { $0.rewriting { node in node.dropAddresses() } }
        )
    }
}
