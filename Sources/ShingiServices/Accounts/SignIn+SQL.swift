import Crypto
import SQLite
import ShingiDomain

extension Connection {
    func signInAttempt(login: String) throws -> SignInAttempt? {
        try first(
            "SELECT id, password_hash FROM accounts WHERE login = ? AND disabled_at IS NULL", [.text(login)]
        ) { row in
            SignInAttempt(
                account: AccountID(rawValue: try row.int64(0)), storedHash: PasswordHash(text: try row.text(1)))
        }
    }

    func countSignInFailures(login: String, since: Instant) throws -> Int {
        try first(
            "SELECT count(*) FROM sign_in_failures WHERE login = ? AND failed_at >= ?",
            [.text(login), .text(since.iso)]
        ) { try $0.integer(0) } ?? 0
    }

    func countSignInFailures(address: String, since: Instant) throws -> Int {
        try first(
            "SELECT count(*) FROM sign_in_failures WHERE address = ? AND failed_at >= ?",
            [.text(address), .text(since.iso)]
        ) { try $0.integer(0) } ?? 0
    }

    func insertSignInFailure(login: String, address: String, at now: Instant) throws {
        try execute(
            "INSERT INTO sign_in_failures (login, address, failed_at) VALUES (?, ?, ?)",
            [.text(login), .text(address), .text(now.iso)])
    }

    func deleteSignInFailures(login: String) throws {
        try execute("DELETE FROM sign_in_failures WHERE login = ?", [.text(login)])
    }

    func deleteSignInFailures(before time: Instant) throws {
        try execute("DELETE FROM sign_in_failures WHERE failed_at < ?", [.text(time.iso)])
    }
}
