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

    /// The history of one thing, oldest first.
    package func history(of subject: AuditSubject) throws -> [AuditEntry] {
        try services.connection.auditEntries(of: subject)
    }
}
