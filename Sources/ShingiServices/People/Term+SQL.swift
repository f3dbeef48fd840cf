import SQLite
import ShingiDomain

extension Connection {
    func insertTerm(_ term: Term) throws -> TermID {
        try execute(
            "INSERT INTO terms (council_id, ordinal, starts_on, ends_on) VALUES (?, ?, ?, ?)",
            [
                .integer(term.council.rawValue), .integer(Int64(term.ordinal)), .text(term.period.first.iso),
                .text(term.period.last.iso),
            ])
        return TermID(rawValue: lastInsertRowID)
    }
}
