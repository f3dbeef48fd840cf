import Glibc
import HTTP

/// Everything an operator may set about the server.
package struct ServerConfiguration: Sendable {
    /// Where to listen.
    package var addresses: [ListenAddress]
    /// The number of event loops, each one serial queue; the processors by default.
    package var loops = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    package var limits = Limits()
    package var timeouts = Timeouts()
    /// Open connections in all; a client beyond gets a 503.
    package var maxConnections = 16_384
    /// Open connections from one IPv4 address or one IPv6 /64, which is what one subscriber has; a client beyond gets
    /// a 503. Unix sockets are not counted.
    package var maxConnectionsPerAddress = 1_024
    /// After that many requests a connection is closed in good order.
    package var maxRequestsPerConnection = 100_000
    /// What is read and thrown away of a refused body before the connection is cut, in bytes. Generous, because a browser
    /// shows the answer to a file that is too large only when it could send that file; `Timeouts.linger` bounds it too.
    package var maxDiscard = 320 * 1_048_576
    /// The length of the queue of connections not yet accepted, as the system allows.
    package var backlog = 1_024

    package init(addresses: [ListenAddress]) {
        self.addresses = addresses
    }
}
