import Migrations
import SQLite

/// Looks a data file over without changing it, also while a server works on it.
package struct DataFileCheck {
    private let connection: Connection

    /// - Throws: `DatabaseError` when it is no data file at all.
    package init(path: String) throws {
        connection = try Connection(path: path, role: .reader)
    }

    /// What is wrong with it, in words; empty for a sound file.
    package func problems() throws -> [String] {
        let damages = try connection.integrityProblems()
        guard damages.isEmpty else { return damages.map { "ファイルが壊れています:\($0)" } }
        let version = try connection.schemaVersion()
        guard version == Migrations.all.count else {
            return ["データの版は\(version)、このプログラムの版は\(Migrations.all.count)です。合うプログラムで開いてください。"]
        }
        return try connection.brokenReferences().map { "指す先のない行があります:\($0)" }
            + connection.numbersGivenTwice().map { "番号が二度付いています:\($0)" }
    }

    /// Writes a consistent copy while work goes on.
    package func copy(to path: String) throws {
        try connection.backup(to: path)
    }
}
