import HTTP
import ShingiDomain
import ShingiServices

/// What a route's run came to.
struct Outcome: Sendable {
    let response: Response
    /// For the log; nil when nobody was signed in.
    var actor: AccountID?
    /// A session whose last use is to be written down.
    var sessionInUse: Session?
}
