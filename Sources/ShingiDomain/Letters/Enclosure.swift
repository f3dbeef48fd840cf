/// One thing that goes with a covering letter.
package struct Enclosure: Sendable, Hashable {
    /// 資料20, P22～P32, 別紙; empty where it has no number of its own.
    package let number: String
    package let title: String
    /// Belongs to the one before it.
    package let isInner: Bool

    package init(_ title: String, number: String = "", isInner: Bool = false) {
        self.number = number
        self.title = title
        self.isInner = isInner
    }

    var line: String { (isInner ? "　" : "") + [number, title].filter { !$0.isEmpty }.joined(separator: " ") }
}
