import ShingiServices

/// Why nothing can be saved until an operator has looked at the disk.
enum UnsavedError: Error {
    /// The disk failed before this act, which changed nothing.
    case stopped
    /// The disk failed under this act's commit: what of it will be there after a restart, nobody knows before.
    case uncertain

    /// Nil for any other failure.
    init?(_ error: any Error) {
        if areWritesStopped(error) {
            self = .stopped
        } else if isDiskFailure(error) {
            self = .uncertain
        } else {
            return nil
        }
    }
}
