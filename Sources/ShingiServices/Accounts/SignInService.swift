import Crypto
import ShingiDomain

/// Sign-in: who may try, what was tried, and the checked password's session.
///
/// Checking a password takes tens of milliseconds of one core on purpose, so it happens between two short uses of the
/// database and never on a connection's queue: `attempt` → `SignInAttempt.matches` → `succeed` or `fail`.
package struct SignInService {
    let services: Services

    /// Failed tries within this time count against the next one.
    package static let windowMilliseconds: Int64 = 15 * 60 * 1000
    package static let failuresPerAccount = 5
    package static let failuresPerAddress = 20

    /// What is known of the account that a login names.
    ///
    /// - Throws: `SignInError.throttled` when this account or this address has failed too often of late.
    package func attempt(login: String, from address: String) throws -> SignInAttempt {
        let since = services.now.adding(milliseconds: -Self.windowMilliseconds)
        let byAccount = try services.connection.countSignInFailures(login: login, since: since)
        let byAddress = try services.connection.countSignInFailures(address: address, since: since)
        guard byAccount < Self.failuresPerAccount, byAddress < Self.failuresPerAddress else {
            throw SignInError.throttled
        }
        return try services.connection.signInAttempt(login: login) ?? SignInAttempt(account: nil, storedHash: nil)
    }

    /// Begins the session of an account whose password matched; its earlier failures no longer count.
    package func succeed(_ account: AccountID, login: String) throws -> SessionToken {
        try services.transaction {
            try services.connection.deleteSignInFailures(login: login)
            let token = try services.sessions.start(for: account)
            try services.audit.record("signed_in", on: account, sentence: "サインインしました。")
            return token
        }
    }

    /// Writes down a failed try. Those that no longer count are thrown away. The record of changes keeps the tries at a
    /// known login only: at an unknown one people type passwords, and there is nobody whom it would concern.
    package func fail(login: String, from address: String) throws {
        let now = services.now
        try services.connection.deleteSignInFailures(before: now.adding(milliseconds: -Self.windowMilliseconds))
        // No login is longer; megabytes typed as one are not worth keeping.
        try services.connection.insertSignInFailure(login: String(login.prefix(64)), address: address, at: now)
        if let account = try services.connection.accountID(login: login) {
            try services.audit.record("sign_in_failed", on: account, sentence: "サインインに失敗しました。")
        }
    }
}
