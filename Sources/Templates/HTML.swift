/// Markup that is written as it is. It can only be made from text in the program's source or by rendering a template,
/// so what a user typed never becomes markup.
@usableFromInline
package struct HTML: Sendable, Equatable {
    let bytes: [UInt8]

    /// `trusted` is a literal of the program, never put together at run time.
    package init(trusted: StaticString) {
        bytes = trusted.withUTF8Buffer(Array.init)
    }

    init(rendered bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Nothing to write; such a section is not shown.
    package static let none = HTML(rendered: [])

    @usableFromInline var isEmpty: Bool { bytes.isEmpty }
}
