import ShingiServices

/// The reading services of each event loop, and the pages it keeps.
///
/// `@unchecked Sendable`: a loop's entry is made before the server starts and afterwards used only on that loop's own
/// serial queue, which is what its connection demands.
final class LoopReaders: @unchecked Sendable {
    struct Reader {
        let services: Services
        let pages: KeptPages
    }

    private let readers: [Reader]

    /// - Parameter keptPageBytes: for each.
    init(count: Int, store: Store, keptPageBytes: Int) throws {
        readers = try (0..<count).map { _ in
            Reader(services: try store.makeReader(), pages: KeptPages(bound: keptPageBytes))
        }
    }

    subscript(loop: Int) -> Reader { readers[loop] }
}
