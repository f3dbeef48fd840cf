import Crypto
import ShingiDomain

extension ReplyText {
    /// Of what was decided; not of the signature, which follows from the date.
    var fingerprint: String {
        var decided = self
        (decided.office, decided.signatory) = ("", "")
        return Array(SHA256.hash(Array(decided.json.utf8)).prefix(16)).hex
    }
}
