/// Where the body of a document waits until its page is made.
package struct BodyPlace: Sendable {
    package var start: Int
    package var count: Int

    package init(start: Int, count: Int) {
        self.start = start
        self.count = count
    }
}
