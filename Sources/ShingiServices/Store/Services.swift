import SQLite
import ShingiDomain

/// The services of one request, all on one connection. Not Sendable: it lives where its connection lives.
package struct Services {
    let connection: Connection
    let clock: Clock

    /// Runs `body` in one transaction; inside another it is a savepoint, so a refusal undoes its own work only.
    package func transaction<T>(_ body: () throws -> T) throws -> T {
        try connection.transaction(body)
    }

    /// The moment of this request.
    package var now: Instant { clock.now() }
}
