import Dispatch

/// Hands a result from the writer's queue to a thread that waits for it.
///
/// `@unchecked Sendable`: `result` is written once before the signal and read once after it.
final class Answer<T: Sendable>: @unchecked Sendable {
    private var result: Result<T, any Error> = .failure(DatabaseError.closed)
    private let isGiven = DispatchSemaphore(value: 0)

    @Sendable func give(_ result: Result<T, any Error>) {
        self.result = result
        isGiven.signal()
    }

    func wait() throws -> T {
        isGiven.wait()
        return try result.get()
    }
}
