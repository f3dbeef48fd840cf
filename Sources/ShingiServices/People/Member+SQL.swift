import SQLite
import ShingiDomain

extension Connection {
    /// - Parameter today: by which somebody is in office or not.
    func members(of council: CouncilID, _ query: MemberQuery, on today: CivilDate) throws -> Slice<MemberRow> {
        let column = query.order == .kana ? "m.kana" : "coalesce(a.ends_on, '')"
        let keyset = Keyset(column, id: "m.id", descending: query.descending, cursor: query.cursor)
        let rows = try all(
            """
            SELECT m.id, m.council_id, m.name, m.kana, a.id, a.term_id, a.seat_category, a.starts_on, a.ends_on,
                a.end_reason, t.ordinal,
                (SELECT group_concat(o.office, ' ') FROM offices o
                    WHERE o.member_id = m.id AND o.term_id = a.term_id AND o.starts_on >= a.starts_on
                        AND o.ends_on <= a.ends_on
                        AND (NOT (a.starts_on <= ?2 AND a.ends_on >= ?2) OR (o.starts_on <= ?2 AND o.ends_on >= ?2))),
                EXISTS (SELECT 1 FROM appointments n
                    WHERE n.member_id = m.id AND n.starts_on <= ?2 AND n.ends_on >= ?2) AS in_office
            FROM members m
            LEFT JOIN appointments a ON a.id = (SELECT b.id FROM appointments b
                WHERE b.member_id = m.id AND (?3 IS NULL OR b.term_id = ?3)
                ORDER BY b.starts_on <= ?2 DESC, b.starts_on DESC LIMIT 1)
            LEFT JOIN terms t ON t.id = a.term_id
            WHERE m.council_id = ?1 AND (?3 IS NULL OR a.id IS NOT NULL) AND (?4 IS NULL OR in_office = ?4)
                AND (m.name LIKE ?5 ESCAPE '\\' OR m.kana LIKE ?5 ESCAPE '\\') AND \(keyset.condition.sql)
            \(keyset.order)
            """,
            [
                .integer(council.rawValue), .text(today.iso), query.term.map { .integer($0.rawValue) } ?? .null,
                query.isInOffice?.databaseValue ?? .null, containing(query.text),
            ] + keyset.condition.arguments + [Keyset.limit(of: Slice<MemberRow>.self)], memberRow)
        return Slice(rows, from: query.cursor) { row in
            (query.order == .kana ? row.member.kana : row.appointment?.period.last.iso ?? "", row.member.id.rawValue)
        }
    }

    func member(_ id: MemberID, of council: CouncilID) throws -> Versioned<Member>? {
        try first(
            "SELECT id, council_id, name, kana, version FROM members WHERE id = ? AND council_id = ?",
            [.integer(id.rawValue), .integer(council.rawValue)]
        ) { row in
            Versioned(
                value: Member(id: try row.id(0), council: try row.id(1), name: try row.text(2), kana: try row.text(3)),
                version: try row.integer(4))
        }
    }

    func hasMember(_ id: MemberID, of council: CouncilID) throws -> Bool {
        try member(id, of: council) != nil
    }

    func insertMember(_ entry: MemberEntry, council: CouncilID) throws -> MemberID {
        try execute(
            "INSERT INTO members (council_id, name, kana) VALUES (?, ?, ?)",
            [.integer(council.rawValue), .text(entry.name), .text(entry.kana)])
        return MemberID(rawValue: lastInsertRowID)
    }

    func updateMember(_ id: MemberID, _ entry: MemberEntry) throws {
        try execute(
            "UPDATE members SET name = ?, kana = ?, version = version + 1 WHERE id = ?",
            [.text(entry.name), .text(entry.kana), .integer(id.rawValue)])
    }

    func insertAppointment(_ appointment: Appointment) throws {
        try execute(
            """
            INSERT INTO appointments (member_id, term_id, seat_category, starts_on, ends_on, end_reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(appointment.member.rawValue), .integer(appointment.term.rawValue),
                .text(appointment.seat.rawValue), .text(appointment.period.first.iso),
                .text(appointment.period.last.iso), .text(appointment.endReason.rawValue),
            ])
    }

    func updateAppointment(_ appointment: Appointment) throws {
        try execute(
            "UPDATE appointments SET ends_on = ?, end_reason = ? WHERE id = ?",
            [
                .text(appointment.period.last.iso), .text(appointment.endReason.rawValue),
                .integer(appointment.id.rawValue),
            ])
    }

    func insertOffice(_ holding: OfficeHolding) throws {
        try execute(
            "INSERT INTO offices (member_id, term_id, office, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(holding.member.rawValue), .integer(holding.term.rawValue), .text(holding.office.rawValue),
                .text(holding.period.first.iso), .text(holding.period.last.iso),
            ])
    }

    func updateOffice(_ holding: OfficeHolding) throws {
        try execute(
            "UPDATE offices SET ends_on = ? WHERE id = ?",
            [.text(holding.period.last.iso), .integer(holding.id.rawValue)])
    }
}

private func memberRow(_ row: Row) throws -> MemberRow {
    let member = Member(id: try row.id(0), council: try row.id(1), name: try row.text(2), kana: try row.text(3))
    let offices = Set(
        (try row.optionalText(11) ?? "").split(separator: " ").compactMap { Office(rawValue: String($0)) })
    let appointment = try row.optionalInt64(4).map { id in
        Appointment(
            id: AppointmentID(id), member: member.id, term: try row.id(5), seat: try row.choice(6),
            period: try row.period(7, 8), endReason: try row.choice(9))
    }
    return MemberRow(
        member: member, appointment: appointment,
        termName: try row.optionalInt64(10).map { "第\($0)期" } ?? "", offices: Office.allCases.filter(offices.contains),
        isInOffice: try row.bool(12))
}
