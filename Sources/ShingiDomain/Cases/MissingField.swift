/// A required field of a case that has no answer yet.
package struct MissingField: Sendable, Hashable {
    package var matter: MatterID
    package var field: FieldRef

    package init(matter: MatterID, field: FieldRef) {
        self.matter = matter
        self.field = field
    }
}
