import ShingiDomain

/// One line of the record of changes (監査証跡), as it is read back.
package struct AuditEntry: Sendable {
    package let id: Int64
    package let at: Instant
    /// The display name of who did it; nil for what the program did by itself.
    package let actorName: String?
    package let subject: AuditSubject
    package let action: String
    package let sentence: String
}

/// One line as it is written.
struct NewAuditEntry {
    let council: CouncilID
    /// Nil for what was done at the machine, without an account.
    let account: AccountID?
    let at: Instant
    let subject: AuditSubject
    let action: String
    let sentence: String
    let before: String?
    let after: String?
}
