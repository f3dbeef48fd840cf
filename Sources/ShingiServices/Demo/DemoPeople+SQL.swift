import SQLite
import ShingiDomain

extension Connection {
    func insertDemoMember(_ member: DemoCouncil.Member, council: CouncilID) throws -> MemberID {
        try execute(
            "INSERT INTO members (council_id, name, kana) VALUES (?, ?, ?)",
            [.integer(council.rawValue), .text(member.name), .text(member.kana)])
        return MemberID(rawValue: lastInsertRowID)
    }

    func insertDemoTerm(_ term: DemoCouncil.Term, council: CouncilID) throws -> TermID {
        try execute(
            "INSERT INTO terms (council_id, ordinal, starts_on, ends_on) VALUES (?, ?, ?, ?)",
            [.integer(council.rawValue), .integer(Int64(term.ordinal)), .text(term.from.iso), .text(term.to.iso)])
        return TermID(rawValue: lastInsertRowID)
    }

    func insertDemoAppointment(_ appointment: DemoCouncil.Appointment, of member: MemberID, term: TermID) throws {
        try execute(
            """
            INSERT INTO appointments (member_id, term_id, seat_category, starts_on, ends_on, end_reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(member.rawValue), .integer(term.rawValue), .text(appointment.seat.rawValue),
                .text(appointment.from.iso), .text(appointment.to.iso), .text(EndReason.termExpired.rawValue),
            ])
    }

    func insertDemoOffice(_ holding: DemoCouncil.OfficeHolding, of member: MemberID, term: TermID) throws {
        try execute(
            "INSERT INTO offices (member_id, term_id, office, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(member.rawValue), .integer(term.rawValue), .text(holding.office.rawValue),
                .text(holding.from.iso), .text(holding.to.iso),
            ])
    }

    func insertDemoAccount(_ account: DemoCouncil.Account, passwordHash: String, at now: Instant) throws -> AccountID {
        try execute(
            "INSERT INTO accounts (login, name, password_hash, created_at) VALUES (?, ?, ?, ?)",
            [.text(account.login), .text(account.displayName), .text(passwordHash), .text(now.iso)])
        return AccountID(rawValue: lastInsertRowID)
    }

    func insertDemoRole(_ role: ShingiDomain.Role, account: AccountID, council: CouncilID, member: MemberID?) throws {
        try execute(
            "INSERT INTO account_roles (account_id, council_id, role, member_id) VALUES (?, ?, ?, ?)",
            [
                .integer(account.rawValue), .integer(council.rawValue), .text(role.rawValue),
                member.map { .integer($0.rawValue) } ?? .null,
            ])
    }

    func insertDemoAccountDepartment(_ account: AccountID, _ department: DepartmentID) throws {
        try execute(
            "INSERT INTO account_departments (account_id, department_id) VALUES (?, ?)",
            [.integer(account.rawValue), .integer(department.rawValue)])
    }
}
