import Synchronization

/// How far the making of a packet has come, told by whoever works on it, several at once.
final class PacketSteps: Sendable {
    private let progress: Mutex<PacketProgress>
    private let report: @Sendable (PacketProgress) -> Void

    init(total: Int, _ report: @escaping @Sendable (PacketProgress) -> Void) {
        progress = Mutex(PacketProgress(total: total))
        self.report = report
    }

    /// What goes on from now on.
    func begin(_ words: String) {
        tell { $0.words = words }
    }

    func finish(_ count: Int = 1) {
        tell { $0.done += count }
    }

    /// Told one after the other, so that nobody sees it go back.
    private func tell(_ change: (inout PacketProgress) -> Void) {
        progress.withLock { progress in
            change(&progress)
            report(progress)
        }
    }
}
