import SQLite
import ShingiDomain

extension Connection {
    /// Who sits on a council and in which office, over all its terms.
    func register(of council: CouncilID) throws -> Register {
        Register(
            terms: try terms(of: council), appointments: try appointments(of: council),
            offices: try offices(of: council))
    }

    func members(of council: CouncilID) throws -> [Member] {
        try all(
            "SELECT id, council_id, name, kana FROM members WHERE council_id = ? ORDER BY kana, id",
            [.integer(council.rawValue)]
        ) { row in
            Member(id: try row.id(0), council: try row.id(1), name: try row.text(2), kana: try row.text(3))
        }
    }

    private func appointments(of council: CouncilID) throws -> [Appointment] {
        try all(
            """
            SELECT a.id, a.member_id, a.term_id, a.seat_category, a.starts_on, a.ends_on, a.end_reason
            FROM appointments a JOIN terms t ON t.id = a.term_id JOIN members m ON m.id = a.member_id
            WHERE t.council_id = ? ORDER BY t.ordinal DESC, m.kana, a.id
            """,
            [.integer(council.rawValue)]
        ) { row in
            Appointment(
                id: try row.id(0), member: try row.id(1), term: try row.id(2), seat: try row.choice(3),
                period: try row.period(4, 5), endReason: try row.choice(6))
        }
    }

    private func offices(of council: CouncilID) throws -> [OfficeHolding] {
        try all(
            """
            SELECT o.id, o.member_id, o.term_id, o.office, o.starts_on, o.ends_on
            FROM offices o JOIN terms t ON t.id = o.term_id WHERE t.council_id = ? ORDER BY o.starts_on, o.id
            """,
            [.integer(council.rawValue)]
        ) { row in
            OfficeHolding(
                id: try row.id(0), member: try row.id(1), term: try row.id(2), office: try row.choice(3),
                period: try row.period(4, 5))
        }
    }
}
