import SQLite
import ShingiDomain

extension Connection {
    /// Ends a case whose life nobody here has seen; the demo's council counts its consultations for ever.
    func archiveDemoCase(_ id: CaseID, _ number: CaseNumber, at time: Instant) throws {
        try execute(
            """
            UPDATE cases SET (state, number, number_scope, number_text, changed_at) = ('closed', ?, ?, ?, ?)
            WHERE id = ?
            """,
            [
                .integer(Int64(number.count)), .text(ScopeInstance.forever.text), .text(number.text), .text(time.iso),
                .integer(id.rawValue),
            ])
    }
}
