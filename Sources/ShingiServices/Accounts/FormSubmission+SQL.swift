import SQLite
import ShingiDomain

extension Connection {
    func formLocation(_ key: String, account: AccountID) throws -> String? {
        try first(
            "SELECT location FROM form_submissions WHERE form_key = ? AND account_id = ?",
            [.text(key), .integer(account.rawValue)]
        ) { try $0.text(0) }
    }

    func insertFormSubmission(_ key: String, account: AccountID, location: String, at now: Instant) throws {
        try execute(
            "INSERT INTO form_submissions (form_key, account_id, location, submitted_at) VALUES (?, ?, ?, ?)",
            [.text(key), .integer(account.rawValue), .text(location), .text(now.iso)])
    }

    func deleteFormSubmissions(before time: Instant) throws {
        try execute("DELETE FROM form_submissions WHERE submitted_at < ?", [.text(time.iso)])
    }
}
