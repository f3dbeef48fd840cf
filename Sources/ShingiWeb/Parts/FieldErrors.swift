/// The errors of one form, in the order in which they were found: at most one sentence a field, and sentences about the form as a
/// whole.
struct FieldErrors: Sendable, Equatable {
    private(set) var all: [Entry] = []

    struct Entry: Sendable, Equatable {
        /// Nil when the sentence is about no single field.
        let name: String?
        let message: String
    }

    var isEmpty: Bool { all.isEmpty }

    /// The first sentence given for a field stands; later ones are dropped.
    mutating func add(_ message: String, to name: String) {
        guard self[name] == nil else { return }
        all.append(Entry(name: name, message: message))
    }

    mutating func addToForm(_ message: String) {
        all.append(Entry(name: nil, message: message))
    }

    subscript(name: String) -> String? {
        all.first { $0.name == name }?.message
    }
}
