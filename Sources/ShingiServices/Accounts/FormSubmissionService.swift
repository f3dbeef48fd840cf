import ShingiDomain

/// Remembers which forms have already acted, so that a second sending finds the first one's answer.
package struct FormSubmissionService {
    let services: Services

    /// Forms are remembered for a day; an older page that is sent again is caught by the versions it carries.
    static let keptMilliseconds: Int64 = 24 * 60 * 60 * 1000

    package func location(of key: String, by actor: Actor) throws -> String? {
        try services.connection.formLocation(key, account: actor.accountID)
    }

    package func record(_ key: String, location: String, by actor: Actor) throws {
        try services.connection.insertFormSubmission(
            key, account: actor.accountID, location: location, at: services.now)
    }

    /// Forgets old ones. Not with each form, which would cost every act something; whoever sends forms has signed in
    /// that day.
    func forgetOld() throws {
        try services.connection.deleteFormSubmissions(
            before: services.now.adding(milliseconds: -Self.keptMilliseconds))
    }
}
