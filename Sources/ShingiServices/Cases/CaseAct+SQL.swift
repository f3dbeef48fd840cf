import SQLite
import ShingiDomain

extension Connection {
    /// Stores where a case has come to in its life.
    func storeState(of subject: Case, at now: Instant) throws {
        try execute(
            "UPDATE cases SET state = ?, version = ?, changed_at = ? WHERE id = ?",
            [
                .text(subject.state.rawValue), .integer(Int64(subject.version)), .text(now.iso),
                .integer(subject.id.rawValue),
            ])
    }

    /// UNIQUE keeps a number from being given twice whatever was drawn.
    func storeAcceptance(
        of subject: Case, number: DrawnNumber?, fiscalYear: FiscalYear, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            "UPDATE cases SET number = ?, number_scope = ?, number_text = ?, fiscal_year = ? WHERE id = ?",
            [
                number.map { .integer(Int64($0.count)) } ?? .null, number.map { .text($0.scope) } ?? .null,
                number.map { .text($0.text) } ?? .null, .integer(Int64(fiscalYear.startYear)),
                .integer(subject.id.rawValue),
            ])
        try execute(
            "INSERT INTO case_acceptances (case_id, accepted_by, accepted_at) VALUES (?, ?, ?)",
            [.integer(subject.id.rawValue), .integer(account.rawValue), .text(now.iso)])
    }

    func insertReturn(of id: CaseID, reason: String, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO case_returns (case_id, reason, returned_by, returned_at) VALUES (?, ?, ?, ?)",
            [.integer(id.rawValue), .text(reason), .integer(account.rawValue), .text(now.iso)])
    }

    func insertWithdrawal(of id: CaseID, reason: String, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO case_withdrawals (case_id, reason, withdrawn_by, withdrawn_at) VALUES (?, ?, ?, ?)",
            [.integer(id.rawValue), .text(reason), .integer(account.rawValue), .text(now.iso)])
    }
}
