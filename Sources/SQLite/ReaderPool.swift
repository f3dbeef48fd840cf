import Dispatch

/// Readers lent to one caller at a time.
///
/// A connection is among the free ones or with exactly one borrower.
final class ReaderPool: Sendable {
    let count: Int
    private let available: DispatchSemaphore
    private let idle: Locked<Idle>

    private struct Idle {
        var connections: [Connection]
        var isClosed = false
    }

    init(path: String, count: Int, busyTimeout: Int32) throws(DatabaseError) {
        precondition(count > 0, "a database needs a reader")
        self.count = count
        // Starts at 0 and is raised below: Dispatch traps when a semaphore is released under its first value.
        available = DispatchSemaphore(value: 0)
        var connections: [Connection] = []
        for _ in 0..<count {
            connections.append(try Connection(path: path, role: .reader, busyTimeout: busyTimeout))
        }
        idle = Locked(Idle(connections: connections))
        for _ in 0..<count { available.signal() }
    }

    var freeCount: Int { idle.withLock { $0.connections.count } }

    func read<T>(_ body: (Connection) throws -> T) throws -> T {
        let connection = try borrow()
        defer { giveBack(connection) }
        return try connection.transaction {
            defer { connection.closeBlobs() }
            return try body(connection)
        }
    }

    /// Returns when no reader is lent any more.
    func close() {
        let isFirst = idle.withLock { idle in
            defer { idle.isClosed = true }
            return !idle.isClosed
        }
        guard isFirst else { return }
        for _ in 0..<count { available.wait() }
        idle.withLock { $0.connections.removeAll() }
        for _ in 0..<count { available.signal() }
    }

    private func borrow() throws(DatabaseError) -> Connection {
        available.wait()
        let connection = idle.withLock { $0.isClosed ? nil : $0.connections.popLast() }
        guard let connection else {
            available.signal()
            throw .closed
        }
        return connection
    }

    private func giveBack(_ connection: Connection) {
        idle.withLock { $0.connections.append(connection) }
        available.signal()
    }
}
