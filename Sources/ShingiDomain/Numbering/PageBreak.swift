/// A paper that doesn't begin on the page after the one before it.
package struct PageBreak: Hashable, Sendable {
    package let range: PageRange
    package let expectedFirst: Int

    package var message: String {
        range.first > expectedFirst
            ? "\(range)の前の\(expectedFirst)ページから\(range.first - 1)ページまでがありません。"
            : "\(range)は\(expectedFirst)ページから始まるはずです。ページが重なっています。"
    }
}
