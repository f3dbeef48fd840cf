import Dispatch
import HTTPServer

/// Brings lines to the standard error stream in their order. Lines of requests are gathered for a moment, so that a
/// request costs no call to the system for its line; everything else goes out at once, with what waits before it.
///
/// Nothing is thrown away: who adds lines faster than they are taken waits. A program that is killed loses what was
/// gathered last, `delay` of it.
final class LogWriter: Sendable {
    private struct Pending {
        var bytes: [UInt8] = []
        var time = LogTime()
        var isScheduled = false
    }

    private static let delay = DispatchTimeInterval.milliseconds(10)
    /// Beyond so many bytes nobody adds a line before these are written.
    private static let bound = 1 << 20

    private let pending = Guarded(Pending())
    /// What is being written. Held meanwhile, as that keeps the lines in order.
    private let outgoing = Guarded([UInt8]())
    private let queue = DispatchQueue(label: "shingi.log")

    /// - Parameter body: appends whole lines; the clock's last text helps to write the next one.
    func append(_ body: (inout [UInt8], inout LogTime) -> Void) {
        let (isFull, isFirst) = pending.withLock { pending in
            body(&pending.bytes, &pending.time)
            defer { pending.isScheduled = true }
            return (pending.bytes.count > Self.bound, !pending.isScheduled)
        }
        if isFull { return flush() }
        if isFirst { queue.asyncAfter(deadline: .now() + Self.delay) { self.flush() } }
    }

    /// Returns when everything added so far is written.
    func flush() {
        outgoing.withLock { bytes in
            pending.withLock { pending in
                swap(&pending.bytes, &bytes)
                pending.isScheduled = false
            }
            StandardError.write(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
    }
}
