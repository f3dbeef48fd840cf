import SQLite
import ShingiDomain

extension Connection {
    /// - Parameter version: of the sheet the correction made; nil for a paper.
    func insertErratum(
        _ erratum: Erratum, version: Int?, at meeting: MeetingID, by account: AccountID, at now: Instant
    ) throws {
        var matter: MatterID?
        var key: String?
        var paper: MaterialID?
        switch erratum.target {
        case .sheet(let id, let field): (matter, key) = (id, field)
        case .summary(let field): key = field
        case .paper(let id): paper = id
        case nil: break
        }
        try execute(
            """
            INSERT INTO errata (case_id, meeting_id, place, before, after, said_by, matter_id, field_key, sheet_version,
                material_id, noted_by, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(erratum.caseID.rawValue), .integer(meeting.rawValue), .text(erratum.place),
                .text(erratum.before), .text(erratum.after), .text(erratum.saidBy),
                (matter?.rawValue).databaseValue, key.databaseValue, version.databaseValue,
                (paper?.rawValue).databaseValue, .integer(account.rawValue), .text(now.iso),
            ])
    }

    /// Oldest first.
    func errata(of id: CaseID) throws -> [CaseErratum] {
        try all(
            """
            SELECT m.title, m.held_on, e.place, e.before, e.after, e.said_by, e.matter_id, e.field_key, e.material_id,
                e.sheet_version FROM errata e JOIN meetings m ON m.id = e.meeting_id WHERE e.case_id = ? ORDER BY e.id
            """,
            [.integer(id.rawValue)]
        ) { row in
            CaseErratum(
                meetingTitle: try row.text(0), heldOn: try row.date(1), place: try row.text(2), before: try row.text(3),
                after: try row.text(4), saidBy: try row.text(5), target: try erratumTarget(row, 6),
                version: try row.optionalInteger(9))
        }
    }

    func errata(of meeting: MeetingID) throws -> [NotedErratum] {
        try all(
            """
            SELECT e.case_id, e.place, e.before, e.after, e.said_by, e.matter_id, e.field_key, e.material_id, a.name,
                e.noted_at FROM errata e JOIN accounts a ON a.id = e.noted_by WHERE e.meeting_id = ? ORDER BY e.id
            """,
            [.integer(meeting.rawValue)]
        ) { row in
            NotedErratum(
                erratum: try Erratum(
                    caseID: row.id(0), place: row.text(1), before: row.text(2), after: row.text(3), saidBy: row.text(4),
                    target: erratumTarget(row, 5)),
                notedBy: try row.text(8), notedAt: try row.instant(9))
        }
    }

    /// The version and the one before it.
    func sheetContents(of matter: MatterID, around version: Int) throws -> (SheetContent, SheetContent)? {
        let found = try all(
            """
            SELECT content FROM case_sheet_revisions WHERE matter_id = ? AND version IN (?, ?) ORDER BY version
            """,
            [.integer(matter.rawValue), .integer(Int64(version - 1)), .integer(Int64(version))]
        ) { try sheetContent($0, 0) }
        return found.count == 2 ? (found[0], found[1]) : nil
    }

    /// The version of the summary sheet and the one before it, whatever its number.
    func summaries(of id: CaseID, around version: Int) throws -> (SheetContent, SheetContent)? {
        let found = try all(
            """
            SELECT title, outline FROM case_revisions WHERE case_id = ? AND version <= ? ORDER BY version DESC LIMIT 2
            """,
            [.integer(id.rawValue), .integer(Int64(version))]
        ) { Case.summary(title: try $0.text(0), outline: try $0.text(1)) }
        return found.count == 2 ? (found[1], found[0]) : nil
    }
}

private func erratumTarget(_ row: Row, _ index: Int) throws -> ErratumTarget {
    guard let key = try row.optionalText(index + 1) else { return .paper(try row.optionalID(index + 2)) }
    return try row.optionalID(index).map { .sheet($0, key: key) } ?? .summary(key: key)
}
