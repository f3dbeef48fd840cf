import Dispatch
import HTTP

@testable import HTTPServer

/// Takes content as a test wants it taken.
final class TestReceiver: ContentReceiver {
    struct State {
        var bytes = 0
        var pieces = 0
        var isAbandoned = false
        var isFinished = false
        /// While false nothing more is taken.
        var isOpen = true
        var waiting: (@Sendable () -> Void)?
    }

    let state = Guarded(State())

    var now: State { state.withLock { $0 } }

    func receive(_ bytes: [UInt8], whenReady: @escaping @Sendable () -> Void) -> Bool {
        state.withLock { state in
            state.bytes += bytes.count
            state.pieces += 1
            if !state.isOpen { state.waiting = whenReady }
            return state.isOpen
        }
    }

    func finish(completion: @escaping @Sendable (Response) -> Void) {
        let count = state.withLock { state in
            state.isFinished = true
            return state.bytes
        }
        DispatchQueue.global().async { completion(.text("\(count)")) }
    }

    func abandon() {
        state.withLock { $0.isAbandoned = true }
    }

    func close() {
        state.withLock { $0.isOpen = false }
    }

    /// Takes more from now on.
    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?()
    }
}
