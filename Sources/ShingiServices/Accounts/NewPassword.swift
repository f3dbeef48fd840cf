import Crypto
import ShingiDomain

/// A password that keeps to the rules, already hashed. Making one takes about 0.1 s and 32 MiB on purpose: never on the
/// writer's queue or a connection's.
package struct NewPassword: Sendable {
    let hash: String

    /// - Throws: `PasswordError` when it breaks a rule.
    package init(_ password: String, login: String, cost: PasswordCost = .standard) throws {
        try PasswordRule.check(password, login: login)
        hash = try PasswordHash.make(password, cost: cost).text
    }
}
