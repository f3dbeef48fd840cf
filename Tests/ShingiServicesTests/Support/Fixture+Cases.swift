import SQLite
import ShingiDomain

@testable import ShingiServices

extension Fixture {
    /// A case with one complete matter for each of the provisions (業務の委託, 外部結合), as a department would hand it in:
    /// state 起案中.
    @discardableResult
    func draftCase(_ title: String = "電話予約の受付業務", department: Int = 0) throws -> CaseID {
        try insertCase(title, department: department, state: .draft)
    }

    /// The same, handed in: state 確認待ち.
    @discardableResult
    func submittedCase(_ title: String = "電話予約の受付業務", department: Int = 0) throws -> CaseID {
        let id = try insertCase(title, department: department, state: .submitted)
        try submit(id)
        return id
    }

    /// The same, accepted with the next number of the council's sequence: state 受理.
    @discardableResult
    func acceptedCase(_ title: String = "電話予約の受付業務", department: Int = 0) throws -> CaseID {
        let id = try submittedCase(title, department: department)
        let account = account(.secretariat)
        try write { services in
            let rule = try services.councils.current(for: actor(.secretariat)).settings.consultationNumber
            let context = try services.sequences.context(council, on: services.now.civilDate)
            let number = try services.sequences.draw(.consultation, by: rule, in: context)
            try services.connection.execute(
                "UPDATE cases SET state = 'accepted', number = ?, number_scope = ?, number_text = ? WHERE id = ?",
                [
                    number.map { .integer(Int64($0.count)) } ?? .null, number.map { .text($0.scope) } ?? .null,
                    number.map { .text($0.text) } ?? .null, .integer(id.rawValue),
                ])
            try services.connection.execute(
                "INSERT INTO case_acceptances (case_id, accepted_by, accepted_at) VALUES (?, ?, ?)",
                [.integer(id.rawValue), .integer(account.rawValue), .text(services.now.iso)])
        }
        return id
    }

    /// The matters of a case in their order.
    func matters(of id: CaseID) throws -> [MatterID] {
        try read { services in
            try services.connection.all(
                "SELECT id FROM matters WHERE case_id = ? ORDER BY position", [.integer(id.rawValue)]
            ) { try $0.id(0) }
        }
    }

    private func insertCase(_ title: String, department: Int, state: CaseState) throws -> CaseID {
        let account = account(.department)
        return try write { services in
            let connection = services.connection
            let now = services.now
            let saved: [Value] = [.integer(account.rawValue), .text(now.iso)]
            try connection.execute(
                """
                INSERT INTO cases (council_id, department_id, title, outline, state, fiscal_year, created_by,
                    created_at, changed_at)
                VALUES (?, ?, ?, '予約の電話を受ける業務を委託する。', ?, ?, ?, ?, ?)
                """,
                [
                    .integer(council.rawValue), .integer(departments[department].rawValue), .text(title),
                    .text(state.rawValue), .integer(Int64(FiscalYear(containing: now.civilDate).startYear)),
                ] + saved + [.text(now.iso)])
            let id = CaseID(rawValue: connection.lastInsertRowID)
            try connection.execute(
                "INSERT INTO case_departments (case_id, department_id, position) VALUES (?, ?, 0)",
                [.integer(id.rawValue), .integer(departments[department].rawValue)])
            try connection.execute(
                """
                INSERT INTO case_revisions (case_id, version, title, outline, saved_by, saved_at)
                SELECT id, version, title, outline, ?, ? FROM cases WHERE id = ?
                """, saved + [.integer(id.rawValue)])
            for (index, content) in Self.contents.enumerated() {
                try insertMatter(of: id, index, content, saved, connection)
            }
            return id
        }
    }

    private func insertMatter(
        of id: CaseID, _ index: Int, _ content: SheetContent, _ saved: [Value], _ connection: Connection
    ) throws {
        try connection.execute(
            "INSERT INTO matters (case_id, position, provision_id, form_id, kind) VALUES (?, ?, ?, ?, 'consultation')",
            [
                .integer(id.rawValue), .integer(Int64(index + 1)), .integer(provisions[index].rawValue),
                .integer(forms[index].rawValue),
            ])
        let matter = Value.integer(connection.lastInsertRowID)
        try connection.execute(
            "INSERT INTO case_sheets (matter_id, content) VALUES (?, ?)", [matter, .text(content.json)])
        try connection.execute(
            """
            INSERT INTO case_sheet_revisions (matter_id, version, content, saved_by, saved_at, form_id)
            VALUES (?, 1, ?, ?, ?, ?)
            """,
            [matter, .text(content.json)] + saved + [.integer(forms[index].rawValue)])
    }

    private func submit(_ id: CaseID) throws {
        let account = account(.department)
        try write { services in
            let connection = services.connection
            try connection.execute(
                "INSERT INTO case_submissions (case_id, submitted_by, submitted_at) VALUES (?, ?, ?)",
                [.integer(id.rawValue), .integer(account.rawValue), .text(services.now.iso)])
            try connection.execute(
                """
                INSERT INTO case_submission_sheets (submission_id, matter_id, version)
                SELECT s.id, NULL, c.version FROM case_submissions s JOIN cases c ON c.id = s.case_id WHERE c.id = ?1
                UNION ALL
                SELECT s.id, m.id, h.version FROM case_submissions s JOIN matters m ON m.case_id = s.case_id
                    JOIN case_sheets h ON h.matter_id = m.id WHERE s.case_id = ?1
                """, [.integer(id.rawValue)])
        }
    }

    private static let contents = [
        SheetContent([
            "reason": .text("受付の時間を延ばすには職員が足りないため。"),
            "items": .items(["氏名、生年月日", "電話番号"]),
            "start": .text("令和4年10月1日～"),
        ]),
        SheetContent([
            "reason": .text("予約の状況をその場で確かめるため。"),
            "records": .table([["record": "氏名", "medium": "電磁的媒体"]]),
        ]),
    ]
}
