/// The number under which a reply left the house.
package struct ReplyNumber: Sendable, Hashable {
    package var count: Int
    /// As printed: 答申第470号
    package var text: String

    package init(count: Int, text: String) {
        self.count = count
        self.text = text
    }
}
