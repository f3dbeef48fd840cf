import Glibc

extension Writer {
    func statistics(readers: Int, freeReaders: Int) -> DatabaseStatistics {
        let counters = counters.withLock { $0 }
        let (waitingWrites, refusal) = waiting.withLock { ($0.count, $0.refusal) }
        return DatabaseStatistics(
            commits: counters.commits, jobs: counters.jobs, failedJobs: counters.failedJobs,
            failedCommits: counters.failedCommits, largestBatch: counters.largestBatch,
            batchSizes: counters.batchSizes, busy: counters.busy, checkpoints: counters.checkpoints,
            heldUpCheckpoints: counters.heldUpCheckpoints, isLogHeldUp: counters.isLogHeldUp,
            waitingWrites: waitingWrites, logBytes: Self.size(of: logPath), readers: readers,
            freeReaders: freeReaders, isStopped: refusal == .writesStopped,
            stopCause: counters.stopCause?.summary)
    }

    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
