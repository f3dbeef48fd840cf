/// Numbers for an operator, each since the start unless said otherwise.
package struct ServerStatistics: Sendable, Equatable {
    /// Connections open now.
    package var openConnections = 0
    package var acceptedConnections = 0
    /// Connections turned away because too many were open.
    package var refusedConnections = 0
    /// Requests delivered to the application.
    package var requests = 0
    /// Requests refused because they could not be read or came too slowly.
    package var refusedRequests = 0
    /// Times accepting paused because the system had no descriptors left.
    package var acceptPauses = 0
    /// TLS handshakes that came to their end, and how many of them took up an earlier session.
    package var handshakes = 0
    package var resumedSessions = 0
    /// TLS handshakes that did not: another version, another protocol, or no TLS at all.
    package var failedHandshakes = 0

    package init(openConnections: Int = 0) {
        self.openConnections = openConnections
    }
}
