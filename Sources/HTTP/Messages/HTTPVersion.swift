/// The two versions spoken here; a request with any other is refused with 505.
package enum HTTPVersion: Hashable, Sendable {
    case http10, http11
}
