import HTTP

@testable import HTTPServer

/// Live content that a test feeds.
final class TestLiveContent: LiveContent {
    private struct State {
        var pieces: [[UInt8]] = []
        var isOver = false
        var isEnded = false
        var taken = 0
        var wake: (@Sendable () -> Void)?
    }

    private let state = Guarded(State())

    var response: Response { Response(.ok, fields: ["Content-Type": "text/event-stream"], body: .live(self)) }
    var isEnded: Bool { state.withLock { $0.isEnded } }
    var hasBegun: Bool { state.withLock { $0.wake != nil } }
    var taken: Int { state.withLock { $0.taken } }

    func say(_ text: String) {
        state.withLock { $0.pieces.append(Array(text.utf8)) }
        state.withLock { $0.wake }?()
    }

    func finish() {
        state.withLock { $0.isOver = true }
        state.withLock { $0.wake }?()
    }

    func begin(wake: @escaping @Sendable () -> Void) {
        state.withLock { $0.wake = wake }
    }

    func take() -> [UInt8]? {
        state.withLock { state in
            guard !state.pieces.isEmpty else { return state.isOver ? nil : [] }
            state.taken += 1
            return state.pieces.removeFirst()
        }
    }

    func end() {
        state.withLock { $0.isEnded = true }
    }
}
