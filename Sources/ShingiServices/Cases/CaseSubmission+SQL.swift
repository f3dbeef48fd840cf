import SQLite
import ShingiDomain

/// A sheet as it was handed in.
struct SubmittedSheet {
    let matter: MatterID
    let title: String
    let content: SheetContent
    /// The version of the form it was handed in under.
    let form: FormID
}

extension Connection {
    /// The last two, the later one first.
    func lastSubmissions(of id: CaseID) throws -> [(id: Int64, at: Instant)] {
        try all(
            "SELECT id, submitted_at FROM case_submissions WHERE case_id = ? ORDER BY id DESC LIMIT 2",
            [.integer(id.rawValue)]
        ) { (try $0.int64(0), try $0.instant(1)) }
    }

    func submittedSheets(in submission: Int64) throws -> [SubmittedSheet] {
        try all(
            """
            SELECT s.matter_id, p.title, r.content, p.id FROM case_submission_sheets s
            JOIN case_sheet_revisions r ON r.matter_id = s.matter_id AND r.version = s.version
            JOIN matters m ON m.id = s.matter_id JOIN forms p ON p.id = coalesce(r.form_id, m.form_id)
            WHERE s.submission_id = ? ORDER BY m.position
            """,
            [.integer(submission)]
        ) { row in
            SubmittedSheet(
                matter: try row.id(0), title: try row.text(1), content: try sheetContent(row, 2), form: try row.id(3))
        }
    }

    func submittedSummary(in submission: Int64) throws -> (title: String, outline: String)? {
        try first(
            """
            SELECT r.title, r.outline FROM case_submission_sheets s JOIN case_submissions b ON b.id = s.submission_id
            JOIN case_revisions r ON r.case_id = b.case_id AND r.version = s.version
            WHERE s.submission_id = ? AND s.matter_id IS NULL
            """,
            [.integer(submission)]
        ) { (try $0.text(0), try $0.text(1)) }
    }
}
