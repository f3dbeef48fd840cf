import Migrations
import SQLite
import ShingiDomain

/// The one data file of an installation, as the rooms above see it: a place that lends out services.
package final class Store: Sendable {
    private let database: Database
    private let clock: Clock

    /// Opens the data file, making it when it is missing, and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: the SQLite file; its folder must exist.
    ///   - readers: how many reading connections the pool keeps for work that has no connection of its own.
    ///   - clock: what time it is; tests give their own.
    ///   - maxWritesPerCommit: fewer than the usual only to measure what grouping them is worth.
    ///   - observer: hears what an operator should know at once; called on the writer's queue.
    /// - Throws: `DatabaseError` when the file cannot be opened or is newer than this program.
    package init(
        path: String, readers: Int = 2, clock: Clock = .system, maxWritesPerCommit: Int? = nil,
        observer: @escaping @Sendable (StoreEvent) -> Void = { _ in }
    ) throws {
        var rules = WriterRules()
        if let maxWritesPerCommit { rules.maxJobs = maxWritesPerCommit }
        database = try Database(path: path, readers: readers, rules: rules, observer: observer)
        self.clock = clock
        try Migrator(Migrations.all.map { Migration(number: $0.number, name: $0.name, sql: $0.sql) }).migrate(database)
        try readAllCases()
    }

    /// Reads the cases that an older program left unread, some hundred in a transaction: only after an update is there
    /// anything to do.
    private func readAllCases() throws {
        let clock = clock
        while try read({ try !$0.connection.unreadCases(most: 1).isEmpty }) {
            try database.write { _ = try Services(connection: $0, clock: clock).caseWords.refresh(most: 500) }
        }
    }

    /// Runs `body` with services on a reading connection of the pool; waits for a free one.
    package func read<T>(_ body: (Services) throws -> T) throws -> T {
        try database.read { try body(Services(connection: $0, clock: clock)) }
    }

    /// Runs `body` on the writing connection and returns once it is durable; all of it or nothing.
    package func write<T: Sendable>(_ body: @Sendable (Services) throws -> T) throws -> T {
        let clock = clock
        return try database.write { try Self.run(body, Services(connection: $0, clock: clock)) }
    }

    /// Queues `body` for the writing connection; `completion` is called after the commit that holds its work.
    package func submitWrite<T: Sendable>(
        _ body: @escaping @Sendable (Services) throws -> T,
        completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        let clock = clock
        database.submitWrite(
            { try Self.run(body, Services(connection: $0, clock: clock)) }, completion: completion)
    }

    /// With what follows from every write, in the same transaction.
    private static func run<T>(_ body: (Services) throws -> T, _ services: Services) throws -> T {
        let result = try body(services)
        try services.caseWords.refresh()
        return result
    }

    /// Services on a reading connection that belongs to one event loop for good.
    package func makeReader() throws -> Services {
        Services(
            connection: try database.makeReader(), clock: clock,
            memory: ReadingMemory { [database] in database.generation })
    }

    /// Has a listener told that something was committed, in the place of the one before; it must be short.
    package func onChange(_ listener: (@Sendable () -> Void)?) {
        database.onChange(listener)
    }

    /// After a failed sync: reads go on, nothing more is saved.
    package var hasStoppedSaving: Bool { database.isStopped }

    /// How the data file stands; cheap enough for every look.
    package var statistics: StoreStatistics { database.statistics }

    /// Writes a consistent copy of the data file while work goes on.
    package func backup(to path: String) throws {
        try database.read { try $0.backup(to: path) }
    }

    /// Finishes what is queued, checkpoints and closes.
    package func close() {
        database.close()
    }
}
