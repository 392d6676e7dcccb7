// cmark-gfm is made for CommonMark 0.29, libcmark for 0.30: told by asking both without extensions.

extension DifferenceClass {
    static let versions: [DifferenceClass] = [
        DifferenceClass(
            name: "marks around a run",
            reason: "cmark-gfm, made for CommonMark 0.29, pairs marks across a longer run that closes nothing; cmark 0.30 does not",
            fixture: "_a`b`__|-_;",
            isPossible: { $0.contains(#/\*\*|__/#) && ReferenceCommand.versionsDiffer($0) },
            reduced: { $0.rewriting { node in node.dropEmphasis() } }),
        DifferenceClass(
            name: "tag on a lazy line",
            reason: "CommonMark 0.29, which cmark-gfm implements, lets a line of one tag end a quote or an item", fixture: "- a\n<b>",
            isPossible: { $0.contains(#/(?m)^[ \t>]*</?[A-Za-z][^<>]*>[ \t]*$/#) && ReferenceCommand.versionsDiffer($0) },
            mended: { $0.replacing(#/(?m)^([ \t>]*)(<\/?[A-Za-z][^<>]*>[ \t]*)$/#) { "\($0.1)x\($0.2)" } }),
        DifferenceClass(
            name: "bracket in a destination", reason: "CommonMark 0.29, which cmark-gfm implements, lets ( stand open in a destination",
            fixture: "[](( '')",
            isPossible: { $0.contains(#/\](?:\([^)]*|:\s*\S*)\(/#) && ReferenceCommand.versionsDiffer($0) },
            mended: { $0.replacing(#/(\](?:\([^)]*?|:\s*\S*?))\(/#) { "\($0.1)x" } }),
    ]
}
