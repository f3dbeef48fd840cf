/// Something wrong with a form that is being made, and where, so that it can be said at the very control.
package struct FormProblem: Sendable, Hashable {
    package var place: Place
    package var error: FormError

    package enum Place: Sendable, Hashable {
        case law, article, title
        /// The list of fields as a whole.
        case fields
        /// A field by its position.
        case field(Int, Part)
    }

    /// What of a field.
    package enum Part: Sendable, Hashable {
        case label, help, options, columns, maxLength
        case option(Int), column(Int)
        /// Its name in the data file, which nobody types.
        case key
    }

    init(_ place: Place, _ error: FormError) {
        self.place = place
        self.error = error
    }
}
