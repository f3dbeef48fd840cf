import CSQLite
import Dispatch

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

    /// After the callers got their answers: by the WAL's length, and, where nobody waits, after a pause.
    func checkpointIfDue() {
        guard let connection, !isStopped else { return }
        let frames = connection.logFrames
        if frames < framesAtLastTry { framesAtLastTry = 0 }
        let isTooLong = frames >= rules.bound
        if frames - framesAtLastTry >= (isTooLong ? rules.interval / 4 : rules.interval) {
            // What a long read made it grow by is given back at once.
            _ = try? checkpoint(isTooLong ? (heldUpFrames > 0 ? .truncate : .restart) : .passive)
        }
        if waiting.withLock({ $0.count == 0 }) { planQuietCheckpoint() }
    }

    /// Folds in what the last burst of writes left, once no commit has come for a while.
    private func planQuietCheckpoint() {
        guard !isQuietCheckpointPlanned, isLogLeft else { return }
        isQuietCheckpointPlanned = true
        let commits = counters.withLock { $0.commits }
        queue.asyncAfter(deadline: .now() + .milliseconds(rules.quietPause)) { [weak self] in
            self?.pauseIsOver(commitsBefore: commits)
        }
    }

    private func pauseIsOver(commitsBefore: Int) {
        isQuietCheckpointPlanned = false
        guard connection != nil, !isStopped else { return }
        if counters.withLock({ $0.commits }) == commitsBefore { checkpointInQuiet() }
        planQuietCheckpoint()
    }

    /// Waits for readers only where that gives the disk back what a long read made the WAL grow by; otherwise the file
    /// keeps its length, since writing over it is cheaper than writing at its end.
    private func checkpointInQuiet() {
        guard let progress = try? checkpoint(.passive), progress.isComplete else { return }
        if Self.size(of: logPath) > WriterRules.bytes(ofFrames: rules.bound + rules.interval / 4) {
            _ = try? checkpoint(.truncate)
        }
    }

    /// Frames wait to be folded in, or the WAL is longer than it should stay.
    private var isLogLeft: Bool {
        guard let connection, !isStopped else { return false }
        return !connection.isLogFolded || heldUpFrames > 0
    }

    /// - Throws: what stops writing when it is an I/O error.
    @discardableResult
    func checkpoint(_ mode: CheckpointMode) throws(DatabaseError) -> CheckpointProgress {
        guard let connection else { throw .closed }
        do {
            let progress = try run(mode, on: connection)
            counters.withLock { $0.count(progress) }
            framesAtLastTry = progress.frames
            watch(progress, mode)
            return progress
        } catch {
            if error.isInputOutput { stopWriting(error) }
            throw error
        }
    }

    private func run(_ mode: CheckpointMode, on connection: Connection) throws(DatabaseError) -> CheckpointProgress {
        guard mode != .passive else { return try connection.checkpoint(mode.code) }
        // The longer the WAL, the more waiting is worth.
        let patience = Int(rules.patience) * max(1, connection.logFrames / rules.bound)
        try connection.execute("PRAGMA busy_timeout = \(patience)")
        let outcome = Result { () throws(DatabaseError) in try connection.checkpoint(mode.code) }
        try connection.execute("PRAGMA busy_timeout = \(connection.busyTimeout)")
        return try outcome.get()
    }

    /// Tells of a WAL that cannot start over, and when it has.
    private func watch(_ progress: CheckpointProgress, _ mode: CheckpointMode) {
        if progress.isHeldUp {
            guard progress.frames >= max(rules.alarm, 2 * heldUpFrames) else { return }
            heldUpFrames = progress.frames
            let bytes = WriterRules.bytes(ofFrames: progress.frames)
            counters.withLock { $0.isLogHeldUp = true }
            observer(.logHeldUp(bytes: bytes))
        } else if heldUpFrames > 0, mode != .passive || progress.frames < rules.bound {
            heldUpFrames = 0
            counters.withLock { $0.isLogHeldUp = false }
            observer(.logReleased)
        }
    }
}
