import CSQLite
import Dispatch
import Synchronization

/// The one connection that writes and checkpoints, on its own serial queue.
///
/// `@unchecked Sendable`: `connection` and what is known of the WAL are touched on `queue` only; the rest is immutable
/// or behind a lock.
final class Writer: @unchecked Sendable {
    private static let queueKey = DispatchSpecificKey<ObjectIdentifier>()

    let waiting = Locked(WriteQueue())
    let counters = Locked(WriterCounters())
    /// See `Database.generation`.
    let generation = Atomic<UInt64>(0)
    /// See `Database.onChange`.
    let changeListener = Locked<(@Sendable () -> Void)?>(nil)
    /// nil once closed.
    var connection: Connection?
    /// The WAL's length when a checkpoint was last tried, in frames.
    var framesAtLastTry = 0
    /// Its length when an operator was last told that it cannot start over, in frames; 0 when it can.
    var heldUpFrames = 0
    var isQuietCheckpointPlanned = false
    let rules: WriterRules
    let logPath: String
    let observer: @Sendable (DatabaseEvent) -> Void
    let queue = DispatchQueue(label: "database.writer")

    init(
        path: String, busyTimeout: Int32, rules: WriterRules, observer: @escaping @Sendable (DatabaseEvent) -> Void
    ) throws(DatabaseError) {
        self.rules = rules
        self.observer = observer
        logPath = path + "-wal"
        let connection = try Connection(path: path, role: .writer, busyTimeout: busyTimeout)
        connection.watchLog()
        self.connection = connection
        queue.setSpecific(key: Self.queueKey, value: ObjectIdentifier(self))
    }

    func write<T: Sendable>(_ body: @Sendable (Connection) throws -> T) throws -> T {
        precondition(!isOnQueue, "a write waits for itself: called on the writer's own queue")
        let answer = Answer<T>()
        return try withoutActuallyEscaping(body) { body in
            submit(TypedWriteJob(body, answer.give))
            return try answer.wait()
        }
    }

    func submit(_ job: any WriteJob) {
        let refusal = waiting.withLock { waiting -> DatabaseError? in
            if let refusal = waiting.refusal { return refusal }
            waiting.append(job)
            if !waiting.isDraining {
                waiting.isDraining = true
                queue.async { self.drain() }
            }
            return nil
        }
        if let refusal { queue.async { job.finish(refusal) } }
    }

    /// Runs one batch and comes back for the next, so that `exclusively` gets its turn in between.
    private func drain() {
        runBatch()
        checkpointIfDue()
        let isMoreWaiting = waiting.withLock { waiting in
            waiting.isDraining = waiting.count > 0
            return waiting.isDraining
        }
        if isMoreWaiting { queue.async { self.drain() } }
    }

    /// Runs `body` between two batches, outside any transaction.
    func exclusively<T>(_ body: (Connection) throws -> T) throws -> T {
        precondition(!isOnQueue, "waits for itself: called on the writer's own queue")
        return try queue.sync {
            if let refusal = waiting.withLock({ $0.refusal }) { throw refusal }
            guard let connection else { throw DatabaseError.closed }
            defer { markChange() }
            do {
                return try body(connection)
            } catch let error as DatabaseError {
                if error.isInputOutput { stopWriting(error) }
                throw error
            }
        }
    }

    /// Commits what waits, folds the WAL into the file and closes the connection.
    func close() {
        waiting.withLock { $0.refusal = $0.refusal ?? .closed }
        // The last owner may let go in a completion.
        guard !isOnQueue else { return closeOnQueue() }
        queue.sync { closeOnQueue() }
    }

    private func closeOnQueue() {
        guard let open = connection else { return }
        precondition(open.depth == 0, "the database was closed inside a write")
        while waiting.withLock({ $0.count > 0 }) { runBatch() }
        // Without readers this empties the WAL. Where it fails the WAL stays and nothing is lost.
        if !isStopped { _ = try? checkpoint(.truncate) }
        // Closing would checkpoint again, with a sync whose failure nobody sees.
        open.set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isStopped)
        connection = nil
    }

    var isStopped: Bool { waiting.withLock { $0.refusal == .writesStopped } }

    /// For good: see `DatabaseError.writesStopped`.
    func stopWriting(_ cause: DatabaseError) {
        let (isFirst, abandoned) = waiting.withLock { waiting in
            defer { waiting.refusal = .writesStopped }
            return (waiting.refusal != .writesStopped, waiting.takeAll())
        }
        if isFirst {
            counters.withLock { $0.stopCause = cause }
            observer(.writesStopped(cause: cause))
        }
        for job in abandoned { job.finish(DatabaseError.writesStopped) }
    }

    /// Something was committed, or may have been.
    func markChange() {
        generation.add(1, ordering: .sequentiallyConsistent)
        changeListener.withLock { $0 }?()
    }

    private var isOnQueue: Bool { DispatchQueue.getSpecific(key: Self.queueKey) == ObjectIdentifier(self) }
}
