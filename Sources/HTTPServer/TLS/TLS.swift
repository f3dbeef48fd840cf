import Logging

/// TLS 1.2 and 1.3 (RFC 9325) for the endpoints of a server, with certificates that may be replaced while it runs.
package final class TLS: Sendable {
    private let sources: [TLSCertificateSource]
    private let ticketKeys = TicketKeys()
    private let current: Guarded<TLSContextSet>

    /// - Parameter sources: several are told apart by the names in them; the first is the default.
    package init(_ sources: [TLSCertificateSource]) throws(TLSError) {
        self.sources = sources
        current = Guarded(try TLSContextSet(sources, ticketKeys: ticketKeys))
    }

    /// Reads the certificates anew. Connections from now on see the new ones; sessions can still be resumed. When one
    /// of them cannot be used the old ones stay, all of them.
    package func reload() throws(TLSError) {
        let new = try TLSContextSet(sources, ticketKeys: ticketKeys)
        current.withLock { $0 = new }
    }

    func makeTransport(_ client: AcceptedClient, counters: Counters, logger: Logger) -> TLSTransport {
        TLSTransport(client, contexts: current.withLock { $0 }, counters: counters, logger: logger)
    }
}
