/// What a database has done since it was opened, and how it stands.
package struct DatabaseStatistics: Sendable {
    /// Group commits that succeeded.
    package let commits: Int
    /// Writes in them or in commits that failed.
    package let jobs: Int
    /// Writes that threw and were undone alone.
    package let failedJobs: Int
    /// Commits that failed, all their writes with them.
    package let failedCommits: Int
    package let largestBatch: Int
    /// Batches of 1, 2, 3–4, 5–8, 9–16, 17–32, 33–64 and 65–128 writes.
    package let batchSizes: [Int]
    /// Batches that could not begin because another program held the lock too long.
    package let busy: Int
    package let checkpoints: Int
    /// Checkpoints after which the WAL could not start over, because a read went on for too long.
    package let heldUpCheckpoints: Int
    /// Such a read has made the WAL grow past `WriterRules.alarm`.
    package let isLogHeldUp: Bool
    /// Writes queued right now.
    package let waitingWrites: Int
    /// Bytes of the WAL file, 0 when there is none.
    package let logBytes: Int
    package let readers: Int
    /// Not lent; the readers that event loops keep for themselves are not counted.
    package let freeReaders: Int
    /// After a failed sync: see `DatabaseError.writesStopped`.
    package let isStopped: Bool
    /// What the disk answered then.
    package let stopCause: String?
}
