import ShingiServices

/// The reading services of each event loop.
///
/// `@unchecked Sendable`: a loop's entry is made before the server starts and afterwards used only on that loop's own
/// serial queue, which is what its connection demands.
final class LoopReaders: @unchecked Sendable {
    private let readers: [Services]

    init(count: Int, store: Store) throws {
        readers = try (0..<count).map { _ in try store.makeReader() }
    }

    subscript(loop: Int) -> Services { readers[loop] }
}
