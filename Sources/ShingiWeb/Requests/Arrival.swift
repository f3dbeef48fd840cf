/// How a request reached us, as its client saw it.
struct Arrival: Sendable, Equatable {
    /// Of the client itself, not of a proxy we trust; `unix` for a local program that connects by a socket file.
    var clientAddress: String
    /// Whether the client spoke TLS, to us or to a proxy we trust: cookies are then `Secure`.
    var isSecure: Bool
    /// `shingi.example.jp`, perhaps with a port.
    var host: String

    /// `https://shingi.example.jp`: what our pages' addresses begin with, and what a browser sends as `Origin`.
    var origin: String { "\(isSecure ? "https" : "http")://\(host)" }
}
