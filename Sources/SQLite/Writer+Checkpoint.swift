import CSQLite

extension Writer {
    enum CheckpointMode {
        /// Copies what no reader needs, waits for nobody.
        case passive
        /// Waits for readers, so that the next commit starts the WAL over.
        case restart
        /// The same, and cuts the WAL to nothing.
        case truncate

        var code: Int32 {
            switch self {
            case .passive: SQLITE_CHECKPOINT_PASSIVE
            case .restart: SQLITE_CHECKPOINT_RESTART
            case .truncate: SQLITE_CHECKPOINT_TRUNCATE
            }
        }
    }

    /// Frames (pages) between two tries: 4 MB.
    private static let interval = 1000
    /// Frames from which the WAL must start over, waiting for readers if need be: 16 MB.
    private static let bound = 4000
    /// Milliseconds to wait for readers then; a forgotten read must not hold up every write.
    private static let patience: Int32 = 100

    /// After the callers got their answers: in a quiet moment, or when the WAL has grown too far for that.
    func checkpointIfDue() {
        guard let connection, !isStopped else { return }
        let frames = connection.logFrames
        if frames < framesAtLastTry { framesAtLastTry = 0 }
        let grown = frames - framesAtLastTry
        let isQuiet = waiting.withLock { $0.count == 0 }
        guard grown >= (isQuiet ? Self.interval : 2 * Self.interval) else { return }
        framesAtLastTry = frames
        do {
            try checkpoint(frames < Self.bound ? .passive : .restart)
        } catch {
            // Busy: tried again after another interval.
            if error.isInputOutput { stopWriting() }
        }
    }

    /// Throws busy when `.restart` or `.truncate` could not wait for every reader.
    func checkpoint(_ mode: CheckpointMode) throws(DatabaseError) {
        guard let connection else { throw .closed }
        if mode != .passive { try connection.execute("PRAGMA busy_timeout = \(Self.patience)") }
        let outcome = Result { () throws(DatabaseError) in try connection.checkpoint(mode.code) }
        if mode != .passive { try connection.execute("PRAGMA busy_timeout = \(connection.busyTimeout)") }
        try outcome.get()
        counters.withLock { $0.checkpoints += 1 }
    }
}
