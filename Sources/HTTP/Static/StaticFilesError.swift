package enum StaticFilesError: Error, Sendable, Equatable {
    /// With the system's error number.
    case unreadable(path: String, code: Int32)
    /// A name that would need percent-encoding in an address.
    case oddName(String)
    /// A file that pages link.
    case missing(name: String)
}
