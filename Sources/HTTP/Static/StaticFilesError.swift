package enum StaticFilesError: Error, Sendable, Equatable {
    /// With the system's error number.
    case unreadable(path: String, code: Int32)
}
