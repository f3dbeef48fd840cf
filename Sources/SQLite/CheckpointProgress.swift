/// How far a checkpoint came.
struct CheckpointProgress {
    /// In the WAL.
    let frames: Int
    /// Of them copied into the file, by this checkpoint or an earlier one.
    let copied: Int
    /// `.restart` or `.truncate` could not wait for every reader; the WAL goes on growing.
    let isHeldUp: Bool

    var isComplete: Bool { copied == frames }
}
