import Glibc

/// Answers that go out together. While a loop goes through the sockets that became ready at once it keeps what it has to
/// send: clients woken one by one take the processor from it in between, and waking somebody costs as much as a
/// small answer.
///
/// Nobody waits for a neighbour's page: after `patience` what was kept goes out.
struct Gathering {
    /// In nanoseconds: as long as a score of the smallest answers takes.
    private static let patience = 100_000

    private var connections: [Connection] = []
    private var began = 0
    private(set) var isOpen = false

    var isYoung: Bool { Self.now - began < Self.patience }

    mutating func begin() {
        isOpen = true
        began = Self.now
    }

    mutating func append(_ connection: Connection) {
        connections.append(connection)
    }

    /// Ends it.
    ///
    /// - Returns: what was kept.
    mutating func take() -> [Connection] {
        isOpen = false
        guard !connections.isEmpty else { return [] }
        defer { connections.removeAll(keepingCapacity: true) }
        return connections
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
