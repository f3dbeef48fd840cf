import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite struct CaseDetailTests {
    @Test("a detail holds matters with forms and sheets, and the agenda it stands on")
    func detail() throws {
        let fixture = try Fixture()
        let id = try fixture.acceptedCase()
        try fixture.release([id])
        let detail = try fixture.read { try $0.cases.detail(id, for: fixture.actor(.department)) }
        #expect(detail.departments.map(\.name.short) == ["保健予防課"])
        #expect(detail.sheets.map(\.matter) == detail.subject.matters.map(\.id))
        #expect(Set(detail.forms.map(\.id)) == Set(fixture.forms))
        #expect(detail.appearances.map(\.title) == ["第十三期・第1回"])
        #expect(detail.decisions.isEmpty)
    }

    @Test("decisions carry their words, counts and conditions; a corrected one stays beside its correction")
    func decisions() throws {
        let fixture = try Fixture()
        let id = try fixture.acceptedCase()
        try fixture.release([id])
        try fixture.decide(id)
        let decisions = try fixture.read { try $0.cases.detail(id, for: fixture.actor(.member)).decisions }
        #expect(decisions.map(\.isReplaced) == [true, false])
        #expect(decisions.map(\.word) == ["承認", "条件付承認"])
        #expect(decisions[1].tally == Tally(inFavour: 14, against: 1))
        #expect(decisions[1].conditions.map(\.text) == ["周知の内容を報告されたい。"])
        #expect(decisions[1].correctionReason == "読み違えた。")
        #expect(decisions[1].matters == (try fixture.matters(of: id)))
    }

    @Test("a member reads what was given out and nothing of how it came about")
    func member() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let hidden = try fixture.draftCase("まだ見せない案件")
        try fixture.write { services in
            try services.fieldComments.comment(
                CommentEntry(matter: nil, path: "title", text: "?"), on: id, by: fixture.actor(.secretariat))
            try services.connection.execute(
                "INSERT INTO case_relations (case_id, kind, other_case_id) VALUES (?, 'amends', ?)",
                [.integer(id.rawValue), .integer(hidden.rawValue)])
        }
        try fixture.release([id])
        try fixture.read { services in
            let detail = try services.cases.detail(id, for: fixture.actor(.member))
            #expect(!detail.isInside && detail.comments.isEmpty && detail.latest.isEmpty && detail.relations.isEmpty)
            #expect(try services.cases.detail(id, for: fixture.actor(.department)).relations.map(\.id) == [hidden])
            #expect(try services.cases.detail(hidden, for: fixture.actor(.clerk)).relations.map(\.isReverse) == [true])
            let history = try services.caseHistories.list(of: id, from: nil, for: fixture.actor(.member))
            #expect(history.entries.rows.isEmpty && !history.isInside)
            #expect(throws: ServiceError.notFound) { try services.cases.changes(id, for: fixture.actor(.member)) }
        }
    }

    @Test("changes since the submission before are found field by field")
    func changes() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let matter = try fixture.matters(of: id)[0]
        let secretariat = fixture.actor(.secretariat)
        let first = try fixture.read { try $0.cases.changes(id, for: secretariat) }
        #expect(first.since == nil && first.isEmpty)
        try fixture.write { services in
            try services.consultations.return(id, reason: "理由", comments: [], version: 1, by: secretariat)
            let content = SheetContent([
                "reason": .text("受付の時間を夜間まで延ばすには職員が足りないため。"), "items": .items(["氏名、生年月日", "電話番号"]),
                "start": .text("令和4年10月1日～"),
            ])
            try services.connection.execute(
                "UPDATE case_sheets SET version = 2, content = ? WHERE matter_id = ?",
                [.text(content.json), .integer(matter.rawValue)])
            try services.connection.execute(
                """
                INSERT INTO case_sheet_revisions (matter_id, version, content, saved_by, saved_at)
                SELECT matter_id, version, content, ?, '2022-07-28T02:00:00.000Z' FROM case_sheets WHERE matter_id = ?
                """,
                [.integer(fixture.account(.department).rawValue), .integer(matter.rawValue)])
        }
        let changes = try fixture.read { try $0.cases.changes(id, for: fixture.actor(.department)) }
        #expect(changes.comparison == .withLastSubmission && changes.since != nil)
        #expect(changes.sheets.map(\.matter) == [matter])
        #expect(changes.sheets[0].changes.map(\.field.path) == ["reason"])
        #expect(
            changes.sheets[0].changes[0].difference.segments.contains { $0.kind == .added && $0.text.contains("夜間") })
    }
}
