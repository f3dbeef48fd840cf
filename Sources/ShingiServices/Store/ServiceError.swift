import SQLite

/// What every service may refuse for, whatever the resource. Rules have error types of their own.
package enum ServiceError: Error, Equatable {
    /// There is no such thing within what the actor may see.
    case notFound
    /// The actor sees the thing but may not do this to it.
    case forbidden
    /// Someone else changed it since the version the actor saw.
    case conflict(current: Int)
}

/// Whether a failure says no more than that the data file was taken just then: the same request may go through later.
package func isDataFileBusy(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.isBusy ?? false
}

/// Whether nothing is written any more after the disk failed. A commit that met the failure itself throws the disk's
/// error instead: see `isDiskFailure`.
package func areWritesStopped(_ error: any Error) -> Bool {
    (error as? DatabaseError) == .writesStopped
}

/// Whether the disk failed under this very act, so that nobody knows whether it was saved until the program starts anew.
package func isDiskFailure(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.isInputOutput ?? false
}
