/// What leads to a point of a body from elsewhere.
package struct PointName: Sendable {
    /// The `id` in the HTML.
    package var anchor: String
    /// "Điểm a khoản 2 Điều 5".
    package var text: String

    package init(anchor: String, text: String) {
        self.anchor = anchor
        self.text = text
    }
}
