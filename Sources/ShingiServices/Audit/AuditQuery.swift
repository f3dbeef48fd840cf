import ShingiDomain

/// How a page of the record of changes is asked for.
package struct AuditQuery: Sendable {
    package var subject: AuditSubject.Kind?
    package var person: AccountID?
    package var from: CivilDate?
    /// The last day, itself included.
    package var through: CivilDate?
    package var cursor: Cursor?

    package init(
        subject: AuditSubject.Kind? = nil, person: AccountID? = nil, from: CivilDate? = nil, through: CivilDate? = nil,
        cursor: Cursor? = nil
    ) {
        self.subject = subject
        self.person = person
        self.from = from
        self.through = through
        self.cursor = cursor
    }
}
