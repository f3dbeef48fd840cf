/// Markup that is written as it is. It can only be made from text in the program's source or by rendering a template,
/// so what a user typed never becomes markup.
@usableFromInline
package struct HTML: Sendable, Equatable {
    let bytes: [UInt8]
    let marks: [Mark]

    /// `trusted` is a literal of the program, never put together at run time.
    package init(trusted: StaticString) {
        bytes = trusted.withUTF8Buffer(Array.init)
        marks = []
    }

    init(rendered drawing: Drawing) {
        bytes = drawing.bytes
        marks = drawing.marks
    }

    /// Nothing to write; such a section is not shown.
    package static let none = HTML(rendered: Drawing(bytes: [], marks: []))

    @usableFromInline var isEmpty: Bool { bytes.isEmpty }
}
