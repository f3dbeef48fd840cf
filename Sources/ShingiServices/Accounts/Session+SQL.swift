import SQLite
import ShingiDomain

extension Connection {
    func firstCouncil(of account: AccountID) throws -> CouncilID? {
        try first(
            "SELECT council_id FROM account_roles WHERE account_id = ? ORDER BY council_id LIMIT 1",
            [.integer(account.rawValue)]
        ) { CouncilID(rawValue: try $0.int64(0)) }
    }

    func insertSession(
        _ tokenHash: [UInt8], account: AccountID, council: CouncilID, at now: Instant, expires: Instant
    ) throws {
        try execute(
            """
            INSERT INTO sessions (token_hash, account_id, council_id, created_at, seen_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .blob(tokenHash), .integer(account.rawValue), .integer(council.rawValue), .text(now.iso),
                .text(now.iso), .text(expires.iso),
            ])
    }

    func session(tokenHash: [UInt8], now: Instant) throws -> Session? {
        let found = try first(
            """
            SELECT s.id, s.account_id, a.name, s.council_id, s.created_at, s.seen_at, s.expires_at
            FROM sessions s JOIN accounts a ON a.id = s.account_id
            WHERE s.token_hash = ? AND s.expires_at > ? AND a.disabled_at IS NULL
            """,
            [.blob(tokenHash), .text(now.iso)]
        ) { row in
            (
                id: try row.int64(0), account: AccountID(rawValue: try row.int64(1)), name: try row.text(2),
                council: CouncilID(rawValue: try row.int64(3)), createdAt: try row.instant(4),
                seenAt: try row.instant(5), expiresAt: try row.instant(6)
            )
        }
        guard let found else { return nil }
        guard let entered = try actor(found.account, found.name, at: found.council, on: now) else { return nil }
        return Session(
            id: found.id, actor: entered.actor, councilName: entered.council.name, councils: entered.councils,
            createdAt: found.createdAt, seenAt: found.seenAt, expiresAt: found.expiresAt)
    }

    /// An account as it stands in a council now; nil when it has nothing to do there any more.
    func actor(
        _ account: AccountID, _ name: String, at council: CouncilID, on now: Instant
    ) throws -> (actor: Actor, council: CouncilChoice, councils: [CouncilChoice])? {
        let grants = try roleGrants(of: account)
        let here = grants.filter { $0.council.id == council }
        guard let choice = here.first?.council else { return nil }
        let member = try here.compactMap(\.member).first.flatMap {
            try hasAccess($0, on: now.civilDate) ? $0 : nil
        }
        let actor = Actor(
            accountID: account, name: name, councilID: council,
            roles: Set(here.map(\.role)).subtracting(member == nil ? [.member] : []),
            departmentIDs: try departmentIDs(of: account, at: council), memberID: member)
        return (actor, choice, unique(grants.map(\.council)))
    }

    func openSessions(among ids: Set<Int64>, now: Instant) throws -> [Int64] {
        try all(
            """
            SELECT s.id FROM sessions s JOIN accounts a ON a.id = s.account_id
            WHERE s.id IN (\(SQLFragment.places(ids.count))) AND s.expires_at > ? AND a.disabled_at IS NULL
            """, ids.map { .integer($0) } + [.text(now.iso)]
        ) { try $0.int64(0) }
    }

    /// Whether one of the member's appointments still lets it in.
    private func hasAccess(_ member: MemberID, on today: CivilDate) throws -> Bool {
        try all(
            """
            SELECT a.starts_on, a.ends_on, a.end_reason, (SELECT min(n.starts_on) FROM terms n
                WHERE n.council_id = t.council_id AND n.starts_on > t.starts_on)
            FROM appointments a JOIN terms t ON t.id = a.term_id WHERE a.member_id = ?
            """,
            [.integer(member.rawValue)]
        ) { row in
            Appointment.givesAccess(
                try row.period(0, 1), try row.choice(2), nextTerm: try row.optionalDate(3), on: today)
        }.contains(true)
    }

    private func roleGrants(of account: AccountID) throws -> [RoleGrant] {
        try all(
            """
            SELECT r.role, r.member_id, c.id, c.name FROM account_roles r JOIN councils c ON c.id = r.council_id
            WHERE r.account_id = ? ORDER BY c.name, c.id
            """,
            [.integer(account.rawValue)]
        ) { row in
            RoleGrant(
                role: try row.choice(0), member: try row.optionalInt64(1).map(MemberID.init(rawValue:)),
                council: CouncilChoice(id: CouncilID(rawValue: try row.int64(2)), name: try row.text(3)))
        }
    }

    func updateSession(_ id: Int64, seenAt: Instant, expires: Instant) throws {
        try execute(
            "UPDATE sessions SET seen_at = ?, expires_at = ? WHERE id = ?",
            [.text(seenAt.iso), .text(expires.iso), .integer(id)])
    }

    func updateSession(_ id: Int64, council: CouncilID) throws {
        try execute("UPDATE sessions SET council_id = ? WHERE id = ?", [.integer(council.rawValue), .integer(id)])
    }

    func deleteSession(_ id: Int64) throws {
        try execute("DELETE FROM sessions WHERE id = ?", [.integer(id)])
    }

    func deleteSessions(of account: AccountID) throws {
        try execute("DELETE FROM sessions WHERE account_id = ?", [.integer(account.rawValue)])
    }

    func deleteSessions(of account: AccountID, except id: Int64) throws {
        try execute(
            "DELETE FROM sessions WHERE account_id = ? AND id <> ?", [.integer(account.rawValue), .integer(id)])
    }

    func hasSession(tokenHash: [UInt8]) throws -> Bool {
        try first("SELECT 1 FROM sessions WHERE token_hash = ?", [.blob(tokenHash)]) { _ in true } ?? false
    }

    func deleteSessions(expiredBefore time: Instant) throws {
        try execute("DELETE FROM sessions WHERE expires_at <= ?", [.text(time.iso)])
    }
}

private struct RoleGrant {
    let role: Role
    let member: MemberID?
    let council: CouncilChoice
}

private func unique(_ councils: [CouncilChoice]) -> [CouncilChoice] {
    var result: [CouncilChoice] = []
    for council in councils where result.last != council { result.append(council) }
    return result
}
