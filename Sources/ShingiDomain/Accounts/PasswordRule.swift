/// What a password must be. Length protects; signs and capitals that people then write down do not.
package enum PasswordRule {
    /// In characters.
    package static let shortest = 12
    package static let longest = 128

    package static func check(_ password: String, login: String) throws(PasswordError) {
        guard password.count >= shortest else { throw .tooShort }
        guard password.count <= longest else { throw .tooLong }
        guard password.lowercased() != login.lowercased() else { throw .sameAsLogin }
    }
}
