/// An address to listen on, and what is spoken there.
package struct Endpoint: Sendable {
    package var address: ListenAddress
    /// Nil for plain HTTP.
    package var tls: TLS?

    package init(_ address: ListenAddress, tls: TLS? = nil) {
        self.address = address
        self.tls = tls
    }
}
