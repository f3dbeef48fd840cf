import Dispatch
import Synchronization

/// Readers lent to one caller at a time.
///
/// `@unchecked Sendable`: a connection is in `free` or with exactly one borrower, and `free` is only reached through
/// the lock.
final class ReaderPool: @unchecked Sendable {
    let count: Int
    private let available: DispatchSemaphore
    private let lock = Mutex(())
    private var free: [Connection] = []
    private var isClosed = false

    init(path: String, count: Int, busyTimeout: Int32) throws(DatabaseError) {
        precondition(count > 0, "a database needs a reader")
        self.count = count
        // Starts at 0 and is raised below: Dispatch traps when a semaphore is released under its first value.
        available = DispatchSemaphore(value: 0)
        for _ in 0..<count {
            free.append(try Connection(path: path, role: .reader, busyTimeout: busyTimeout))
        }
        for _ in 0..<count { available.signal() }
    }

    var freeCount: Int { lock.withLock { _ in free.count } }

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
        let isFirst = lock.withLock { _ in
            defer { isClosed = true }
            return !isClosed
        }
        guard isFirst else { return }
        for _ in 0..<count { available.wait() }
        lock.withLock { _ in free.removeAll() }
        for _ in 0..<count { available.signal() }
    }

    private func borrow() throws(DatabaseError) -> Connection {
        available.wait()
        let connection = lock.withLock { _ in isClosed ? nil : free.popLast() }
        guard let connection else {
            available.signal()
            throw .closed
        }
        return connection
    }

    private func giveBack(_ connection: Connection) {
        lock.withLock { _ in free.append(connection) }
        available.signal()
    }
}
