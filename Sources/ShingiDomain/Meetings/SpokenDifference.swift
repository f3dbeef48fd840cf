/// What was said aloud and is not what the record says (「欠席1名」 where two are missing). It is kept as it was said, with
/// a note; the record stays right.
package struct SpokenDifference: Sendable, Hashable {
    package let said: String
    package let note: String

    /// Refuses one that leaves open what was said, or what is different.
    package init(said: String, note: String) throws(RemarkError) {
        guard !said.isBlank else { throw .nothingSaid }
        guard !note.isBlank else { throw .noteMissing }
        self.said = said.trimmed
        self.note = note.trimmed
    }
}
