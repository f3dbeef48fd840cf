/// When the writer commits and when it checkpoints.
package struct WriterRules: Sendable {
    /// Writes in one commit at most; the first caller waits for all of them.
    package var maxJobs = 128
    /// How long a batch may gather, in nanoseconds.
    package var maxNanoseconds: UInt64 = 20_000_000
    /// Frames (pages) that the WAL grows by between two checkpoints while writes go on: 16 MB. A page that changes often
    /// is copied once for all its changes, and every caller waits while that goes on, so seldom is better.
    package var interval = 4000
    /// Frames from which the WAL must start over, waiting for readers if need be: 24 MB. A checkpoint that waits for
    /// nobody never gets there while reads overlap (wal.html, "checkpoint starvation").
    package var bound = 6000
    /// Frames from which an operator is told that a read keeps the WAL from starting over: 64 MB.
    package var alarm = 16_000
    /// Milliseconds to wait for readers; a forgotten read must not hold up every write.
    package var patience: Int32 = 100
    /// Milliseconds without a commit after which what is left in the WAL is folded in.
    package var quietPause = 1000

    package init() {}

    /// Bytes of that many frames in the WAL.
    static func bytes(ofFrames frames: Int) -> Int { 32 + frames * (pageSize + 24) }

    /// SQLite's own choice since 3.12, and ours.
    private static let pageSize = 4096
}
