/// Gives the loops in turn. Connections last long and are many, so turns spread them evenly enough.
///
/// Unchecked because it is used on the acceptor's queue alone.
final class LoopRotation: @unchecked Sendable {
    private let loops: [EventLoop]
    private var position = 0

    init(_ loops: [EventLoop]) {
        self.loops = loops
    }

    func next() -> EventLoop {
        position = (position + 1) % loops.count
        return loops[position]
    }
}
