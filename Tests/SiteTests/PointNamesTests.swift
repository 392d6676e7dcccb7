import Testing

@testable import Site
@testable import Source

struct PointNamesTests {
    @Test(arguments: [
        ("## II. A\n\n1. b\n\n   a) c", "Mục II.1.a"), ("II. A\n\n1. B:\n\n1.1. c", "Mục II.1.1"), ("I. A\n\n1/ b", "Mục I.1"),
        ("## Chương I\n\n### Điều 5. A\n\n2. b\n\na) c", "Điểm a khoản 2 Điều 5"),
        ("Điều 5. A\n\nKhoản 2: B\n\nĐiểm đ) c", "Điểm đ khoản 2 Điều 5"),
        ("Điều 5. A\n\n7a. b\n\nđ) c\n\n(ii) d", "Tiết ii điểm đ khoản 7a Điều 5"), ("## Chương I\n\n## Điều 5. A", "Điều 5"),
        ("## Phụ lục I\n\n## I. A\n\n2. b", "Mục I.2 Phụ lục I"), ("## Phụ lục I\n\nĐiều 1. A\n\n2. b", "Khoản 2 Điều 1 Phụ lục I"),
        ("## Phần thứ hai\n\n## Chương II\n\n## Mục 3", "Mục 3 Chương II Phần thứ hai"), ("PHỤ LỤC II", "PHỤ LỤC II"),
        ("- 3.1. a\n  - 3.1.2. b", "Mục 3.1.2"), ("## Kết luận\n\n1. a", "Mục 1"), ("## I. A\n\n## Kết luận:", "Kết luận"),
        ("Điều 3. A\n\n1. b\n\nBước 2: c", "Bước 2 khoản 1 Điều 3"),
    ])
    func `a point is named by all it lies in, as it is cited`(_ markdown: String, _ name: String) {
        let body = Body(markdown: markdown)
        #expect(body.placeName(of: body.points.count - 1) == name)
    }
}
