/// Prepared statements by their SQL, bounded; the one unused longest goes first.
struct StatementCache {
    private var statements: [String: Statement] = [:]
    private var clock: UInt64 = 0
    private let capacity: Int
    /// How often a statement was found, and how often it was not.
    private(set) var hits = 0
    private(set) var misses = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    var count: Int { statements.count }

    /// The kept statement for this SQL, whether in use or not.
    mutating func find(_ sql: String) -> Statement? {
        guard let statement = statements[sql] else {
            misses += 1
            return nil
        }
        hits += 1
        touch(statement)
        return statement
    }

    mutating func insert(_ statement: Statement) {
        if statements.count >= capacity { removeOldest() }
        touch(statement)
        statements[statement.sql] = statement
    }

    mutating func removeAll() {
        statements.removeAll()
    }

    private mutating func touch(_ statement: Statement) {
        clock += 1
        statement.lastUse = clock
    }

    /// A search over all, but only where a statement is prepared anew, which costs far more.
    private mutating func removeOldest() {
        guard let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) else { return }
        statements[oldest.sql] = nil
    }
}
