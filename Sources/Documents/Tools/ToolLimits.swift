/// What a program may use up before it is ended.
package struct ToolLimits: Sendable {
    /// By the clock on the wall.
    var seconds: Int
    /// Bytes of data in memory, for each of its processes.
    var memory = 2 << 30
    /// Bytes of a file that it writes.
    var fileSize = 1 << 30

    /// A few hundred pages take seconds; whatever takes this long ends badly.
    package static let printer = ToolLimits(seconds: 60)
    package static let binder = ToolLimits(seconds: 60)
    package static let office = ToolLimits(seconds: 60)
}
