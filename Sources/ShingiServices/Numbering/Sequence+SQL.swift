import SQLite
import ShingiDomain

extension Connection {
    /// 0 before the first.
    func lastNumber(of key: SequenceKey) throws -> Int {
        try first(
            "SELECT last FROM sequences WHERE council_id = ? AND kind = ? AND scope = ?",
            [.integer(key.council.rawValue), .text(key.kind.rawValue), .text(key.instance.text)]
        ) { try $0.integer(0) } ?? 0
    }

    func storeLastNumber(_ last: Int, of key: SequenceKey) throws {
        try execute(
            """
            INSERT INTO sequences (council_id, kind, scope, last) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET last = excluded.last
            """,
            [
                .integer(key.council.rawValue), .text(key.kind.rawValue), .text(key.instance.text),
                .integer(Int64(last)),
            ])
    }
}
