/// A write that waits for its turn, whatever it returns.
protocol WriteJob: AnyObject, Sendable {
    /// Runs in a savepoint and keeps the outcome; what it threw, if it did.
    func run(on connection: Connection) -> (any Error)?
    /// Answers: with the kept outcome, or with `failure` when there is one.
    func finish(_ failure: (any Error)?)
}

/// `@unchecked Sendable`: made by the caller, then touched on the writer's queue only.
final class TypedWriteJob<T: Sendable>: WriteJob, @unchecked Sendable {
    private var body: (@Sendable (Connection) throws -> T)?
    private let completion: @Sendable (Result<T, any Error>) -> Void
    private var outcome: Result<T, any Error> = .failure(DatabaseError.closed)

    init(
        _ body: @escaping @Sendable (Connection) throws -> T,
        _ completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        self.body = body
        self.completion = completion
    }

    func run(on connection: Connection) -> (any Error)? {
        guard let body else { return nil }
        outcome = Result {
            try connection.transaction {
                defer { connection.closeBlobs() }
                return try body(connection)
            }
        }
        guard case .failure(let error) = outcome else { return nil }
        return error
    }

    func finish(_ failure: (any Error)?) {
        // Before the answer: `write` lends a closure that must be let go when it returns.
        body = nil
        completion(failure.map { .failure($0) } ?? outcome)
    }
}
