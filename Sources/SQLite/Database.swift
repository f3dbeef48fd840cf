/// A database file: one writer on a queue of its own, and readers beside it that never wait for it (WAL).
package final class Database: Sendable {
    package let path: String
    let writer: Writer
    private let readers: ReaderPool
    private let busyTimeout: Int32

    /// Opens the file, making it if needed.
    ///
    /// - Parameters:
    ///   - readers: how many reads run at once; more wait.
    ///   - busyTimeout: milliseconds to wait for a lock another program holds.
    ///   - observer: called on the writer's queue; must be short and must not write.
    package init(
        path: String, readers: Int, busyTimeout: Int32 = 5000, rules: WriterRules = WriterRules(),
        observer: @escaping @Sendable (DatabaseEvent) -> Void = { _ in }
    ) throws {
        self.path = path
        self.busyTimeout = busyTimeout
        // The writer first: it makes the file and alone may bring an unclean WAL back in order.
        writer = try Writer(path: path, busyTimeout: busyTimeout, rules: rules, observer: observer)
        self.readers = try ReaderPool(path: path, count: readers, busyTimeout: busyTimeout)
    }

    deinit {
        close()
    }

    /// Runs `body` with a reader, waiting for a free one. All of `body` sees one snapshot.
    ///
    /// The snapshot costs two prepared statements and saves a lock for every further query. The connection is only
    /// lent. A read inside a read takes a second reader and can wait forever when there is no more.
    package func read<T>(_ body: (Connection) throws -> T) throws -> T {
        try readers.read(body)
    }

    /// Runs `body` in a transaction (see `submitWrite`) and returns when it is committed.
    ///
    /// Traps on the writer's own queue, that is in a write or its completion, where it would wait for itself.
    package func write<T: Sendable>(_ body: @Sendable (Connection) throws -> T) throws -> T {
        try writer.write(body)
    }

    /// Queues `body` for the writer and returns at once.
    ///
    /// All writes waiting run in one transaction, in order, each in a savepoint: what `body` throws undoes its own
    /// changes only. `completion` is called on the writer's queue after the commit, or with the error; it must be
    /// short, since the next commit waits for it.
    package func submitWrite<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T,
        completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        writer.submit(TypedWriteJob(body, completion))
    }

    /// A reader of the caller's own, to be kept on one queue; `transaction` gives it a snapshot over several queries.
    package func makeReader() throws -> sending Connection {
        try Connection(path: path, role: .reader, busyTimeout: busyTimeout)
    }

    /// Copies the WAL into the file as far as no reader needs it. Also happens by itself, after commits and in
    /// quiet moments.
    package func checkpoint() throws {
        try writer.exclusively { _ in _ = try writer.checkpoint(.passive) }
    }

    /// Waits for the writes queued so far and running reads, folds the WAL into the file and closes both.
    ///
    /// Later reads and writes throw `closed`. Traps on the writer's own queue.
    package func close() {
        readers.close()
        writer.close()
    }

    /// Another number after each commit, before its writes are answered. What was read in a snapshot begun after
    /// asking for it is still true while the number is the same; only what another program writes does not count.
    package var generation: UInt64 { writer.generation.load(ordering: .sequentiallyConsistent) }

    /// Has a listener told after each change of `generation`, in the place of the one before. It is called on the writer's
    /// queue before the writes are answered, so it must be short and must not write.
    package func onChange(_ listener: (@Sendable () -> Void)?) {
        writer.changeListener.withLock { $0 = listener }
    }

    /// After a failed sync: see `DatabaseError.writesStopped`.
    package var isStopped: Bool { writer.isStopped }

    /// Counters since the file was opened; cheap enough for every scrape.
    package var statistics: DatabaseStatistics {
        writer.statistics(readers: readers.count, freeReaders: readers.freeCount)
    }
}
