import Crypto
import Migrations
import SQLite
import ShingiDomain

/// Looks a data file over without changing it, also while a server works on it.
package struct DataFileCheck {
    let connection: Connection

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
            + damagedPapers().map { "資料「\($0)」の中身が、受け取ったときと違います。" }
    }

    /// The titles of papers whose bytes are no longer those that were received. Holds one chunk at a time.
    private func damagedPapers() throws -> [String] {
        try connection.paperContents().filter { try !isWhole($0.content) }.map(\.title)
    }

    private func isWhole(_ content: Content) throws -> Bool {
        var hasher = SHA256Hasher()
        var (position, size) = (0, 0)
        while let chunk = try connection.chunk(at: position, of: content.id) {
            hasher.update(chunk)
            size += chunk.count
            position += 1
        }
        let digest = hasher.finish()
        return size == content.size && digest == content.sha256
    }

    /// Writes a consistent copy while work goes on.
    package func copy(to path: String) throws {
        try connection.backup(to: path)
    }
}
