/// What a socket is ready for, or is watched for, in the bits of epoll(7).
struct Readiness: OptionSet {
    let rawValue: UInt32

    static let reading = Readiness(rawValue: 0x001)
    static let writing = Readiness(rawValue: 0x004)
    /// Broken or closed on both sides; reported even when nothing is watched.
    static let broken = Readiness(rawValue: 0x008 | 0x010)
    /// Watched for: tell each change once.
    static let onEdge = Readiness(rawValue: 1 << 31)
}
