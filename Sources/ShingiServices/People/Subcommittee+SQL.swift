import SQLite
import ShingiDomain

extension Connection {
    func subcommittees(of council: CouncilID) throws -> [Subcommittee] {
        try all(
            "SELECT \(columns) FROM subcommittees WHERE council_id = ? ORDER BY starts_on, id",
            [.integer(council.rawValue)], subcommitteeRow)
    }

    func subcommittee(_ id: SubcommitteeID) throws -> Versioned<Subcommittee>? {
        try first("SELECT \(columns), version FROM subcommittees WHERE id = ?", [.integer(id.rawValue)]) { row in
            Versioned(value: try subcommitteeRow(row), version: try row.integer(7))
        }
    }

    /// By the members' readings.
    func memberships(of subcommittee: SubcommitteeID) throws -> [SubcommitteeMembership] {
        try all(
            """
            SELECT s.id, s.subcommittee_id, s.member_id, s.office, s.starts_on, s.ends_on
            FROM subcommittee_memberships s JOIN members m ON m.id = s.member_id
            WHERE s.subcommittee_id = ? ORDER BY m.kana, m.id, s.starts_on
            """,
            [.integer(subcommittee.rawValue)], membershipRow)
    }

    /// Of all subcommittees, by the members' readings.
    func memberships(of council: CouncilID) throws -> [SubcommitteeMembership] {
        try all(
            """
            SELECT s.id, s.subcommittee_id, s.member_id, s.office, s.starts_on, s.ends_on
            FROM subcommittees b JOIN subcommittee_memberships s ON s.subcommittee_id = b.id
            JOIN members m ON m.id = s.member_id
            WHERE b.council_id = ? ORDER BY m.kana, m.id, s.starts_on
            """,
            [.integer(council.rawValue)], membershipRow)
    }

    func membership(_ id: SubcommitteeMembershipID) throws -> SubcommitteeMembership? {
        try first(
            """
            SELECT id, subcommittee_id, member_id, office, starts_on, ends_on
            FROM subcommittee_memberships WHERE id = ?
            """,
            [.integer(id.rawValue)], membershipRow)
    }

    /// Who sits in a meeting: the council's register, or a subcommittee's part of it.
    func register(of meeting: Meeting) throws -> Register {
        let register = try register(of: meeting.council)
        guard let subcommittee = meeting.subcommittee else { return register }
        return register.part(try memberships(of: subcommittee))
    }

    func memberName(_ id: MemberID) throws -> String? {
        try first("SELECT name FROM members WHERE id = ?", [.integer(id.rawValue)]) { try $0.text(0) }
    }

    func insertSubcommittee(_ subcommittee: Subcommittee) throws -> SubcommitteeID {
        try execute(
            """
            INSERT INTO subcommittees (name, chair_title, remit, starts_on, ends_on, council_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            values(of: subcommittee) + [.integer(subcommittee.council.rawValue)])
        return SubcommitteeID(rawValue: lastInsertRowID)
    }

    func updateSubcommittee(_ subcommittee: Subcommittee) throws {
        try execute(
            """
            UPDATE subcommittees SET (name, chair_title, remit, starts_on, ends_on) = (?, ?, ?, ?, ?),
                version = version + 1
            WHERE id = ?
            """,
            values(of: subcommittee) + [.integer(subcommittee.id.rawValue)])
    }

    func insertMembership(_ membership: SubcommitteeMembership) throws {
        try execute(
            """
            INSERT INTO subcommittee_memberships (subcommittee_id, member_id, office, starts_on, ends_on)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .integer(membership.subcommittee.rawValue), .integer(membership.member.rawValue),
                (membership.office?.rawValue).databaseValue, .text(membership.period.first.iso),
                (membership.period.last?.iso).databaseValue,
            ])
    }

    func storeEnd(of membership: SubcommitteeMembership) throws {
        try execute(
            "UPDATE subcommittee_memberships SET ends_on = ? WHERE id = ?",
            [(membership.period.last?.iso).databaseValue, .integer(membership.id.rawValue)])
    }

    /// A day on which it met, will meet or was joined, and did not exist: the first such day.
    func dayOutside(_ subcommittee: Subcommittee) throws -> CivilDate? {
        let last = (subcommittee.period.last?.iso).databaseValue
        return try first(
            """
            SELECT min(day) FROM (
                SELECT held_on AS day FROM meetings WHERE subcommittee_id = ?1 AND phase <> 'cancelled'
                UNION ALL SELECT starts_on FROM subcommittee_memberships WHERE subcommittee_id = ?1)
            WHERE day < ?2 OR day > ?3
            """,
            [.integer(subcommittee.id.rawValue), .text(subcommittee.period.first.iso), last]
        ) { try $0.optionalDate(0) } ?? nil
    }

    private func values(of subcommittee: Subcommittee) -> [Value] {
        [
            .text(subcommittee.name), .text(subcommittee.chairTitle), .text(subcommittee.remit),
            .text(subcommittee.period.first.iso), (subcommittee.period.last?.iso).databaseValue,
        ]
    }
}

private let columns = "id, council_id, name, chair_title, remit, starts_on, ends_on"

private func subcommitteeRow(_ row: Row) throws -> Subcommittee {
    try Subcommittee(
        id: row.id(0), council: row.id(1), name: row.text(2), chairTitle: row.text(3), remit: row.text(4),
        period: row.openPeriod(5, 6))
}

private func membershipRow(_ row: Row) throws -> SubcommitteeMembership {
    SubcommitteeMembership(
        id: try row.id(0), subcommittee: try row.id(1), member: try row.id(2), office: try row.optionalChoice(3),
        period: try row.openPeriod(4, 5))
}

extension Row {
    /// First day, and last day where there is one.
    fileprivate func openPeriod(_ first: Int, _ last: Int) throws -> OpenPeriod {
        guard let period = OpenPeriod(try date(first), try optionalDate(last)) else {
            throw StoredValueError(type: "OpenPeriod", text: try text(first))
        }
        return period
    }
}
