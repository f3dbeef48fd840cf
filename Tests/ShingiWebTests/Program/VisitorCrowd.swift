import Dispatch
import Synchronization

/// Clients that come again and again until they are told to stop, each time over a new connection.
final class VisitorCrowd: Sendable {
    private struct State {
        var answered = 0
        var failures: [String] = []
        var isOver = false
    }

    private let port: Int
    private let state = Mutex(State())
    private let group = DispatchGroup()

    init(port: Int, count: Int) {
        self.port = port
        for number in 0..<count {
            DispatchQueue(label: "visitor.\(number)").async(group: group) { [self] in
                while !state.withLock({ $0.isOver }) { visit() }
            }
        }
    }

    var answered: Int { state.withLock { $0.answered } }

    /// Sends everybody home.
    ///
    /// - Returns: what went wrong for anyone.
    func end() -> [String] {
        state.withLock { $0.isOver = true }
        group.wait()
        return state.withLock { $0.failures }
    }

    private func visit() {
        do {
            let connection = try BrowserConnection(port: port)
            try connection.send(Array("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8))
            let page = try connection.answer(hasBody: true)
            state.withLock {
                if page.status == 200 { $0.answered += 1 } else { $0.failures.append("\(page.status)") }
            }
        } catch {
            state.withLock { $0.failures.append("\(error)") }
        }
    }
}
