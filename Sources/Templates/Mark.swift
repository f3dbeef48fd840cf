/// Where a value stands in a page that was rendered.
package struct Mark: Sendable, Equatable {
    /// As ``TemplateField/marked(_:_:_:)`` was given it.
    package let number: Int
    package let range: Range<Int>
}

extension Range<Int> {
    func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
