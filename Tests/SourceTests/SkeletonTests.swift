import Testing

@testable import Source

/// What makes the comparison with a reference worth something: differences that are planted are seen.
struct SkeletonTests {
    private static let document = """
        # Mục

        Đoạn *một* và **hai** với `mã`, ~~bỏ~~ và [liên kết](/u "t")[^1]\\
        a) điểm; b

        - [x] xong
        - gạch

        3. ba
           1. trong

        > trích

        | a | b |
        |:--|---|
        | 1 | 2 |

        ```vn
        mã
        ```

        ***

        ![ảnh](/i)

        [^1]: Chú
        """

    private func skeleton(_ html: String) -> [String] { PortalSkeleton.read(Array(html.utf8)).settled().lines() }

    @Test(arguments: [
        ("<em>", "<strong>", "</em>", "</strong>"), ("<em>một</em>", "một", "", ""), ("<del>", "", "</del>", ""),
        ("<h2", "<h3", "</h2>", "</h3>"),
        ("<blockquote>\n", "", "</blockquote>\n", ""), ("<hr>\n", "", "", ""), ("/u", "/v", "", ""), ("title=\"t\"", "title=\"s\"", "", ""),
        (" checked", "", "", ""), ("<ul>", "<ol>", "</ul>", "</ol>"), ("<br>", "", "", ""), ("<code>mã</code>", "mã", "", ""),
        (">3.<", ">4.<", "", ""), (">3.<", ">3)<", "", ""), ("class=\"trai\"", "class=\"phai\"", "", ""), ("class=\"trai\"", "", "", ""),
        ("<th ", "<td ", "</th>", "</td>"), ("<td class=\"trai\">1</td>", "", "", ""), ("language-vn", "language-en", "", ""),
        ("mã\n</code>", "mã\n\n</code>", "", ""), ("alt=\"ảnh\"", "alt=\"\"", "", ""),
        ("role=\"doc-noteref\">1<", "role=\"doc-noteref\">2<", "", ""),
        ("role=\"doc-backlink\"", "", "", ""), ("Chú ", "Chú thích ", "", ""), ("gạch", "gạch\n</li>\n<li>", "", ""),
        ("trích</p>", "</p><p>trích</p>", "", ""),
        ("gạch\n", "<p>gạch</p>\n", "", ""), ("<p>trích</p>", "trích", "", ""), ("Đoạn <em>", "Đoạn<em>", "", ""),
    ])
    func `a planted difference is seen`(_ from: String, _ to: String, _ other: String, _ otherTo: String) {
        let html = rendered(Self.document).html
        #expect(html.contains(from), "nothing to plant: \(from)")
        var planted = html.replacing(from, with: to)
        if !other.isEmpty { planted = planted.replacing(other, with: otherTo) }
        #expect(skeleton(planted) != skeleton(html), "\(from) to \(to)")
    }

    @Test func `parts of a paragraph are joined only where the reference has a line end in it`() {
        let parted = Skeleton(
            name: "document",
            children: [
                Skeleton(name: "p", children: [.text("a:")]), Skeleton(name: Skeleton.point, children: [.text("b")]),
            ])
        let whole = Skeleton(name: "document", children: [Skeleton(name: "p", children: [.text("a:"), .softBreak, .text("b")])])
        let unbroken = Skeleton(name: "document", children: [Skeleton(name: "p", children: [.text("a: b")])])
        let two = Skeleton(name: "document", children: ["a:", "b"].map { Skeleton(name: "p", children: [.text($0)]) })
        #expect(parted.joined(like: whole).settled() == whole.settled())
        #expect(parted.joined(like: unbroken).settled() != unbroken.settled())
        #expect(parted.joined(like: two).settled() == two.settled())
    }

    @Test func `a part is joined behind a break with the no-break spaces of the reference`() {
        let parted = Skeleton(
            name: "document",
            children: [Skeleton(name: "p", children: [.text("a;")]), Skeleton(name: Skeleton.point, children: [.text("1. b")])])
        let whole = Skeleton(name: "document", children: [Skeleton(name: "p", children: [.text("a;"), .softBreak, .text("\u{A0}1. b")])])
        #expect(parted.joined(like: whole).settled() == whole.settled())
    }

    @Test func `a first part is joined behind the break it begins with in the reference`() {
        let point = Skeleton(name: "li", children: [Skeleton(name: Skeleton.point, children: [.text("b) c")])])
        let whole = Skeleton(name: "li", children: [Skeleton(name: "tight", children: [Skeleton(name: "br"), .text("b) c")])])
        let late = Skeleton(name: "li", children: [Skeleton(name: "tight", children: [.text("b)"), Skeleton(name: "br"), .text("c")])])
        #expect(point.joined(like: whole).settled() == whole.settled())
        #expect(point.joined(like: late).settled() != late.settled())
    }

    @Test func `a break that a first part has is not joined to it again`() {
        let br = Skeleton(name: "br")
        let parted = Skeleton(
            name: "document",
            children: [[br, .text("– a:")], [.text("– b")]].map { Skeleton(name: Skeleton.point, children: $0) })
        let whole = Skeleton(
            name: "document", children: [Skeleton(name: "p", children: [br, .text("– a:"), .softBreak, .text("– b")])])
        #expect(parted.joined(like: whole).settled() == whole.settled())
    }

    @Test func `parts are joined where the reference has the break in emphasis, which is still seen`() {
        let parted = Skeleton(
            name: "document",
            children: [Skeleton(name: "p", children: [.text("a:")]), Skeleton(name: Skeleton.point, children: [.text("b")])])
        let strong = Skeleton(name: "strong", children: [.text("a:"), .softBreak, .text("b")])
        let whole = Skeleton(name: "document", children: [Skeleton(name: "p", children: [strong])])
        let joined = parted.joined(like: whole).settled()
        #expect(joined == Skeleton(name: "document", children: [Skeleton(name: "p", children: [.text("a: b")])]))
        #expect(joined != whole.settled())
    }

    @Test func `every class of differences leaves other differences to be seen`() {
        let page = Skeleton(name: "document", children: [Skeleton(name: "ul", children: [Skeleton(name: "li", children: [.text("a")])])])
        var other = page
        other.children[0].name = "ol"
        for known in DifferenceClass.all {
            guard let reduced = known.reduced else { continue }
            #expect(reduced(page) != reduced(other), "\(known.name)")
        }
    }
}
