/// The writer's part of `DatabaseStatistics`.
struct WriterCounters {
    var commits = 0
    var jobs = 0
    var failedJobs = 0
    var failedCommits = 0
    var largestBatch = 0
    var batchSizes = [Int](repeating: 0, count: 8)
    var busy = 0
    var checkpoints = 0
    var heldUpCheckpoints = 0
    var isLogHeldUp = false
    var stopCause: DatabaseError?

    mutating func count(_ progress: CheckpointProgress) {
        checkpoints += 1
        heldUpCheckpoints += progress.isHeldUp ? 1 : 0
    }

    mutating func countBatch(of count: Int, isCommitted: Bool) {
        guard count > 0 else { return }
        jobs += count
        commits += isCommitted ? 1 : 0
        failedCommits += isCommitted ? 0 : 1
        largestBatch = max(largestBatch, count)
        // 1 → 0, 2 → 1, 3 and 4 → 2, … 65 to 128 → 7
        batchSizes[Int.bitWidth - (count - 1).leadingZeroBitCount] += 1
    }
}
