import SQLite
import ShingiDomain

/// The services of one request, all on one connection. Not Sendable: it lives where its connection lives.
package struct Services {
    let connection: Connection
    let clock: Clock
    /// Nil but for those of an event loop: the writer's own view may yet be undone.
    var memory: ReadingMemory?

    /// Runs `body` in one transaction; inside another it is a savepoint, so a refusal undoes its own work only.
    package func transaction<T>(_ body: () throws -> T) throws -> T {
        try connection.transaction(body)
    }

    /// Another number after each commit. What is read after asking for it is true while it stays the same. Nil for
    /// services that remember nothing.
    package var generation: UInt64? { memory?.currentState() }

    /// The moment of this request.
    package var now: Instant { clock.now() }
}
