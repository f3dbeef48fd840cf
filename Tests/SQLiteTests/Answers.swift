import Dispatch

@testable import SQLite

/// Collects answers in the order they come.
final class Answers: Sendable {
    private let results = Locked<[Result<Int, any Error>]>([])
    private let group = DispatchGroup()

    func expectOne() { group.enter() }

    func add(_ result: Result<Int, any Error>) {
        results.withLock { $0.append(result) }
        group.leave()
    }

    func wait() -> [Result<Int, any Error>] {
        group.wait()
        return results.withLock { $0 }
    }
}
