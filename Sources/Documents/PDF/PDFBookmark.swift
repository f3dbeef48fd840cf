/// An entry of the list at the side of a PDF window.
package struct PDFBookmark: Sendable, Hashable {
    package let title: String
    /// From 1.
    package let page: Int
    package let inner: [PDFBookmark]

    package init(_ title: String, page: Int, inner: [PDFBookmark] = []) {
        self.title = title
        self.page = page
        self.inner = inner
    }
}

/// How pages are called from one on: 「P 22」, counted from `first`.
package struct PDFPageLabel: Sendable, Hashable {
    /// From 1.
    package let page: Int
    package let prefix: String
    /// Nil where the prefix says all.
    package let first: Int?

    package init(page: Int, prefix: String, first: Int?) {
        self.page = page
        self.prefix = prefix
        self.first = first
    }
}
