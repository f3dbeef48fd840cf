/// A request method (RFC 9110 §9). Names are case-sensitive, so `get` is `.other("get")`.
package enum Method: Hashable, Sendable {
    case get, head, post, put, delete, options, patch
    /// Any other token, such as `PROPFIND`; no route ever answers it.
    case other(String)

    package init(_ name: String) {
        self = Method.known.first { $0.name == name } ?? .other(name)
    }

    package var name: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .post: "POST"
        case .put: "PUT"
        case .delete: "DELETE"
        case .options: "OPTIONS"
        case .patch: "PATCH"
        case .other(let name): name
        }
    }

    /// Asks for nothing to change (RFC 9110 §9.2.1): such a request needs no CSRF token.
    package var isSafe: Bool {
        switch self {
        case .get, .head, .options: true
        default: false
        }
    }

    static let known: [Method] = [.get, .head, .post, .put, .delete, .options, .patch]
}
