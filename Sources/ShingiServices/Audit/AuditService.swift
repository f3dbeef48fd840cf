import ShingiDomain

/// The record of who changed what. Written inside the same transaction as the change itself.
package struct AuditService {
    let services: Services

    /// - Parameters:
    ///   - action: a stable word (`accepted`, `tally_corrected`) to search by.
    ///   - sentence: the same for people, without the actor's name: 「受理し、諮問第470号を付けました。」
    ///   - before: JSON text of what it was, where that is more than the sentence says.
    ///   - after: JSON text of what it is now.
    func record(
        _ action: String, on subject: AuditSubject, by actor: Actor, sentence: String, before: String? = nil,
        after: String? = nil
    ) throws {
        try services.connection.insertAuditEntry(
            NewAuditEntry(
                council: actor.councilID, account: actor.accountID, at: services.now, subject: subject, action: action,
                sentence: sentence, before: before, after: after))
    }

    /// What happens to an account when nobody is signed in yet; it stands in the record of the council that it would
    /// come to first.
    func record(_ action: String, on account: AccountID, sentence: String) throws {
        guard let council = try services.connection.firstCouncil(of: account) else { return }
        try services.connection.insertAuditEntry(
            NewAuditEntry(
                council: council, account: account, at: services.now, subject: .account(account), action: action,
                sentence: sentence, before: nil, after: nil))
    }

    /// A page of a council's record, newest first.
    package func list(_ query: AuditQuery, for actor: Actor) throws -> Slice<AuditEntry> {
        try actor.require(.readAudit)
        return try services.connection.auditEntries(of: actor.councilID, query)
    }

    /// Those whose acts the record of a council may hold, by name.
    package func people(for actor: Actor) throws -> [Account] {
        try actor.require(.readAudit)
        return try services.connection.accounts(withRolesAt: actor.councilID)
    }

    /// Writes down what was done at the machine itself, without an account.
    func record(_ action: String, on subject: AuditSubject, at council: CouncilID, sentence: String) throws {
        try services.connection.insertAuditEntry(
            NewAuditEntry(
                council: council, account: nil, at: services.now, subject: subject, action: action,
                sentence: sentence, before: nil, after: nil))
    }

    /// The history of one thing, oldest first.
    package func history(of subject: AuditSubject) throws -> [AuditEntry] {
        try services.connection.auditEntries(of: subject)
    }
}
