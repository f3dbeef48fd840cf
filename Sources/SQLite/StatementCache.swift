/// Prepared statements by their SQL, bounded; the one unused longest goes first.
struct StatementCache {
    private var statements: [String: Statement] = [:]
    /// The last one found of those whose texts lie at such addresses. Nearly all SQL is literals, so where the text lies
    /// is as good as what it says, and needs no hash of it; that it says the same is compared all the same.
    private var recent: [Statement?]
    private var clock: UInt64 = 0
    private let capacity: Int
    /// How often a statement was found, and how often it was not.
    private(set) var hits = 0
    private(set) var misses = 0

    init(capacity: Int) {
        self.capacity = capacity
        recent = Array(repeating: nil, count: Self.recentCount)
    }

    var count: Int { statements.count }

    /// The kept statement for this SQL, whether in use or not.
    mutating func find(_ sql: String) -> Statement? {
        let place = Self.place(of: sql)
        if let statement = recent[place], statement.sql == sql { return found(statement) }
        guard let statement = statements[sql] else {
            misses += 1
            return nil
        }
        recent[place] = statement
        return found(statement)
    }

    private mutating func found(_ statement: Statement) -> Statement {
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
        forgetRecent()
    }

    private mutating func touch(_ statement: Statement) {
        clock += 1
        statement.lastUse = clock
    }

    /// A search over all, but only where a statement is prepared anew, which costs far more.
    private mutating func removeOldest() {
        guard let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) else { return }
        statements[oldest.sql] = nil
        forgetRecent()
    }

    private mutating func forgetRecent() {
        for place in recent.indices { recent[place] = nil }
    }

    private static let recentCount = 256

    private static func place(of sql: String) -> Int {
        let address = sql.utf8.withContiguousStorageIfAvailable { Int(bitPattern: $0.baseAddress) &+ $0.count } ?? 0
        // Texts of literals lie next to each other at multiples of 16.
        return (address >> 4 ^ address >> 12) & (recentCount - 1)
    }
}
