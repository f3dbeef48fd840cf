import Crypto
import ShingiDomain

/// A login that someone is trying, with the stored hash to check the password against.
package struct SignInAttempt: Sendable {
    /// Nil when nobody has this login, or the account is disabled.
    let account: AccountID?
    let storedHash: PasswordHash?

    /// The account, when the password is its own. Takes as long for an unknown login as for a known one, so that the
    /// time does not tell which logins exist.
    package func account(matching password: String) -> AccountID? {
        let matches = (storedHash ?? Self.decoy).matches(password)
        return matches && storedHash != nil ? account : nil
    }

    private static let decoy: PasswordHash = {
        do {
            return try PasswordHash.make(RandomBytes.make(32).base64URL)
        } catch {
            fatalError("scrypt is not available: \(error)")
        }
    }()
}
