import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Saving a draft")
struct DraftSavingTests {
    let fixture: Fixture
    let writer: Actor
    let id: CaseID
    let matters: [MatterID]

    init() throws {
        fixture = try Fixture()
        writer = fixture.actor(.department)
        id = try fixture.draftCase()
        matters = try fixture.matters(of: id)
    }

    @Test("each changed part gets a new version and a revision; what did not change gets none")
    func revisions() throws {
        let outcome = try save([summary("新しい件名"), sheet(0, reason: "新しい理由"), try unchanged(1)])
        #expect(outcome.isComplete)
        #expect(outcome.saved == [.summary, .sheet(matters[0])])
        #expect(outcome.version == 2)
        let detail = try detail()
        #expect(detail.summaryVersion == 2)
        #expect(detail.sheets.map(\.sheet.version) == [2, 1])
        #expect(try fixture.history(of: .case(id)) == ["総括表、個票(業務の委託)を書き換えました。"])
        #expect(try fixture.count("SELECT count(*) FROM case_revisions WHERE title = '新しい件名'") == 1)
        #expect(try fixture.count("SELECT count(*) FROM case_sheet_revisions WHERE version = 2") == 1)
    }

    @Test("the same save twice changes nothing the second time, whatever version it names")
    func again() throws {
        let parts = [summary("新しい件名"), sheet(0, reason: "新しい理由")]
        _ = try save(parts)
        let second = try save(parts)
        #expect(second.isComplete)
        #expect(second.saved.isEmpty)
        #expect(second.version == 2)
        #expect(!second.wasUpToDate)
    }

    @Test("two people at different sheets never collide, though each sends all sheets")
    func differentSheets() throws {
        let mine = [sheet(0, reason: "一人目"), try unchanged(1)]
        let others = [try unchanged(0), sheet(1, reason: "二人目")]
        #expect(try save(mine).isComplete)
        #expect(try save(others, by: fixture.actor(.secretariat)).isComplete)
        let texts = try detail().sheets.map { $0.sheet.content.text("reason") }
        #expect(texts == ["一人目", "二人目"])
    }

    @Test("the later of two at one sheet gets both texts, nothing is overwritten, and the other sheets are saved")
    func conflict() throws {
        _ = try save([sheet(0, reason: "一人目"), summary("一人目の件名")])
        fixture.clock.advance(minutes: 3)
        let outcome = try save(
            [sheet(0, reason: "二人目"), sheet(1, reason: "二枚目"), summary("二人目の件名")], by: fixture.actor(.secretariat))
        let conflict = try #require(outcome.conflicts[.sheet(matters[0])])
        #expect(conflict.stored.text("reason") == "一人目")
        #expect(conflict.storedVersion == 2)
        #expect(conflict.savedBy == "所管課")
        #expect(conflict.savedAt.timeOfDay == time(10, 0))
        #expect(conflict.seen?.text("reason") == "受付の時間を延ばすには職員が足りないため。")
        #expect(outcome.conflicts[.summary]?.stored.text("title") == "一人目の件名")
        #expect(outcome.saved == [.sheet(matters[1])])
        let texts = try detail().sheets.map { $0.sheet.content.text("reason") }
        #expect(texts == ["一人目", "二枚目"])
    }

    @Test("having seen the other's version, the later one may save")
    func afterConflict() throws {
        _ = try save([sheet(0, reason: "一人目")])
        #expect(try save([sheet(0, reason: "二人目", version: 2)]).isComplete)
        #expect(try detail().sheets[0].sheet.version == 3)
    }

    @Test("a version that never was is a conflict, not an overwriting", arguments: [0, -1, 99, Int.max])
    func absurdVersion(version: Int) throws {
        let outcome = try save([sheet(0, reason: "別の理由", version: version)])
        #expect(outcome.conflicts.count == 1)
        #expect(try detail().sheets[0].sheet.version == 1)
    }

    @Test(
        "texts stay byte for byte",
        arguments: [
            "吉𠮷野家の葛󠄀城さん", "👩‍👩‍👧‍👦と𝒜", "\u{202E}שלום\u{202C} مرحبا", "零\u{200B}幅\u{200D}\u{FEFF}", "か\u{3099}とが",
            " 前後の空白 \n\n末尾\n",
            "\t\u{0B}\u{7F}\u{85}", "<script>alert('&amp;')</script>", String(repeating: "𠮷", count: 20_000),
        ])
    func bytes(text: String) throws {
        let outcome = try save([sheet(0, reason: text)])
        #expect(outcome.isComplete)
        let stored = try detail().sheets[0].sheet.content.text("reason")
        #expect(Array(stored.utf8) == Array(text.utf8))
        let copy = try fixture.write { [writer] services in try services.drafts.copy(id, by: writer) }
        let copied = try fixture.read { try $0.drafts.editable(copy, for: writer) }.sheets[0].sheet.content.text(
            "reason")
        #expect(Array(copied.utf8) == Array(text.utf8))
    }

    @Test("a composed and a decomposed letter are a change")
    func normalisation() throws {
        _ = try save([sheet(0, reason: "が")])
        #expect(try save([sheet(0, reason: "か\u{3099}", version: 2)]).saved.count == 1)
    }

    @Test("a part that may not be stored is named with its field, and the others are saved")
    func problems() throws {
        let outcome = try save([
            sheet(0, reason: String(repeating: "長", count: 20_001)), sheet(1, reason: "短い"), summary(""),
        ])
        #expect(outcome.problems[.sheet(matters[0])]?.map(\.field.path) == ["reason"])
        #expect(outcome.problems[.summary]?.map(\.reason) == [.indispensable])
        #expect(outcome.saved == [.sheet(matters[1])])
    }

    @Test("a sheet of another case, or one taken out meanwhile, is passed over")
    func foreignSheet() throws {
        let second = try fixture.draftCase("別の案件")
        let other = try fixture.matters(of: second)[0]
        let part = DraftSave.Part(.sheet(other), version: 1, content: SheetContent(["reason": .text("よそ")]))
        #expect(try save([part]).saved.isEmpty)
    }

    @Test("nothing is saved once the case was handed in, but the secretariat may still mend it")
    func state() throws {
        let submitted = try fixture.submittedCase()
        let save = DraftSave(version: 1, parts: [summary("直した件名")])
        #expect(throws: CaseError.notEditable(.submitted)) {
            try fixture.write { [writer] in try $0.drafts.save(submitted, save, by: writer) }
        }
        let outcome = try fixture.write { [fixture] in
            try $0.drafts.save(submitted, save, by: fixture.actor(.secretariat))
        }
        #expect(outcome.saved == [.summary])
    }

    @Test("an acceptance on a page that is no longer true is refused, also when only a sheet changed")
    func staleAct() throws {
        let submitted = try fixture.submittedCase()
        let matter = try fixture.matters(of: submitted)[0]
        let secretariat = fixture.actor(.secretariat)
        let part = DraftSave.Part(.sheet(matter), version: 1, content: SheetContent(["reason": .text("直した")]))
        try fixture.write { _ = try $0.drafts.save(submitted, DraftSave(version: 1, parts: [part]), by: secretariat) }
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write { try $0.consultations.accept(submitted, version: 1, by: secretariat) }
        }
    }

    private func summary(_ title: String, version: Int = 1) -> DraftSave.Part {
        DraftSave.Part(.summary, version: version, content: Case.summary(title: title, outline: "概要"))
    }

    private func sheet(_ index: Int, reason: String, version: Int = 1) -> DraftSave.Part {
        DraftSave.Part(.sheet(matters[index]), version: version, content: SheetContent(["reason": .text(reason)]))
    }

    /// As somebody sends it back who began from version 1 and left it alone.
    private func unchanged(_ index: Int) throws -> DraftSave.Part {
        let first = try fixture.read { try $0.connection.draftRevision(.sheet(matters[index]), of: id, version: 1) }
        return DraftSave.Part(.sheet(matters[index]), version: 1, content: try #require(first).content)
    }

    private func save(_ parts: [DraftSave.Part], by actor: Actor? = nil) throws -> SaveOutcome {
        let actor = actor ?? writer
        return try fixture.write { [id] in try $0.drafts.save(id, DraftSave(version: 1, parts: parts), by: actor) }
    }

    private func detail() throws -> DraftDetail {
        try fixture.read { try $0.drafts.editable(id, for: writer) }
    }
}
