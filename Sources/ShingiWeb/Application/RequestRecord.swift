import Logging
import ShingiDomain

/// What the log says of one request. Never a form's contents, never a query's.
package struct RequestRecord: Sendable {
    package let at: Instant
    package let number: RequestNumber
    /// A token (RFC 9110 §9.1), as the client sent it.
    package let method: String
    /// The route's pattern; nil when the request reached none, such as one for a file.
    package let route: String?
    package let status: Int
    /// From reading the request to its answer's being ready to send.
    package let microseconds: Int
    /// The answer's content, as it is sent.
    package let bytes: Int
    /// Nil when nobody is signed in.
    package let actor: Int64?

    package init(
        at: Instant, number: RequestNumber, method: String, route: String?, status: Int, microseconds: Int, bytes: Int,
        actor: Int64?
    ) {
        self.at = at
        self.number = number
        self.method = method
        self.route = route
        self.status = status
        self.microseconds = microseconds
        self.bytes = bytes
        self.actor = actor
    }

    /// The same for a log that knows nothing of requests.
    var metadata: Logger.Metadata {
        [
            "number": "\(number)", "method": "\(method)", "route": "\(route ?? "-")", "status": "\(status)",
            "ms": "\(Double(microseconds) / 1_000)", "bytes": "\(bytes)", "actor": "\(actor.map { "\($0)" } ?? "-")",
        ]
    }
}
