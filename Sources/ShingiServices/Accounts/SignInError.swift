/// Why a sign-in is refused before the password is looked at.
package enum SignInError: Error {
    /// Too many failed tries of this account or from this address within a quarter of an hour.
    case throttled
}
