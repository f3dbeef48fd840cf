import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The versions of a sheet")
struct DraftVersionTests {
    let fixture: Fixture
    let writer: Actor
    let id: CaseID
    let sheet: DraftPart
    let matter: MatterID

    init() throws {
        fixture = try Fixture()
        writer = fixture.actor(.department)
        id = try fixture.draftCase()
        matter = try fixture.matters(of: id)[0]
        sheet = .sheet(matter)
    }

    @Test("every save is a version with who and when, newest first, and each can be read as it was")
    func list() throws {
        try write("二つめの理由", over: 1)
        fixture.clock.advance(minutes: 5)
        try write("三つめの理由", over: 2, by: fixture.actor(.secretariat))
        let versions = try found(showing: 2)
        #expect(versions.rows.rows.map(\.number) == [3, 2, 1])
        #expect(versions.rows.rows.map(\.savedBy) == ["事務局", "所管課", "所管課"])
        #expect(versions.rows.rows[0].savedAt.timeOfDay == time(10, 5))
        #expect(versions.shown?.content.text("reason") == "二つめの理由")
        let difference = try #require(versions.shown?.changes.first?.difference)
        #expect(difference.segments.filter { $0.kind == .removed }.map(\.text) == ["二"])
        #expect(difference.segments.filter { $0.kind == .added }.map(\.text) == ["三"])
    }

    @Test("a version is brought back as a new one, and none is lost")
    func restore() throws {
        let first = try content()
        try write("二つめの理由", over: 1)
        try restore(to: 1, seen: 2)
        #expect(try content() == first)
        #expect(try found().rows.rows.map(\.number) == [3, 2, 1])
        #expect(try fixture.history(of: .case(id)).last == "個票1 業務の委託を第1版の内容に戻しました。")
        try restore(to: 2, seen: 3)
        #expect(try content().text("reason") == "二つめの理由")
    }

    @Test("the summary sheet goes back too")
    func summary() throws {
        try fixture.write { services in
            let save = DraftSave(
                version: 1,
                parts: [.init(.summary, version: 1, content: Case.summary(title: "新しい件名", outline: "新しい概要"))])
            _ = try services.drafts.save(id, save, by: writer)
            try services.draftVersions.restore(.summary, to: 1, of: id, seen: 2, by: writer)
        }
        #expect(try fixture.read { try $0.cases.find(id, for: writer).title } == "電話予約の受付業務")
    }

    @Test("bringing back what the sheet says already makes no version")
    func same() throws {
        try write("二つめの理由", over: 1)
        try restore(to: 1, seen: 2)
        #expect(try fixture.write { try $0.draftVersions.restore(sheet, to: 1, of: id, seen: 3, by: writer) } == false)
        #expect(try found().current == 3)
    }

    @Test("what somebody saved meanwhile is not overwritten unseen")
    func conflict() throws {
        try write("二つめの理由", over: 1)
        try write("三つめの理由", over: 2, by: fixture.actor(.secretariat))
        #expect(throws: ServiceError.conflict(current: 3)) { try restore(to: 1, seen: 2) }
        #expect(try content().text("reason") == "三つめの理由")
    }

    @Test("a sheet that was moved to a newer form goes back to the form of the version")
    func olderForm() throws {
        let before = try content()
        let newer = try publishFormWithout("items")
        try fixture.write { services in
            let form = try services.provisions.currentForms(for: writer).first { $0.provision == newer }
            try services.drafts.moveToNewForm(matter, of: id, version: 1, form: #require(form).id, by: writer)
        }
        #expect(try content().items("items").isEmpty)
        #expect(try found(showing: 1).shown?.formerForm == 1)
        #expect(try found(showing: 1).shown?.changes.map(\.field.label).contains("取り扱う個人情報の項目") == true)
        try restore(to: 1, seen: 2)
        #expect(try content() == before)
        #expect(try detail().sheets[0].form.version == 1)
        #expect(try found().rows.rows.map(\.formVersion) == [1, 2, 1])
    }

    @Test("what was handed in is read by its department and brought back by nobody there")
    func handedIn() throws {
        try write("二つめの理由", over: 1)
        try fixture.write { try $0.drafts.submit(id, version: 2, by: writer) }
        #expect(try found(showing: 1).mayRestore == false)
        #expect(throws: CaseError.notEditable(.submitted)) { try restore(to: 1, seen: 2) }
    }

    @Test("who is not of the case sees no version of it")
    func outside() throws {
        for actor in [fixture.actor(.member), try fixture.stranger()] {
            #expect(throws: ServiceError.notFound) {
                try fixture.read {
                    _ = try $0.draftVersions.list(sheet, of: id, showing: 1, from: nil, for: actor)
                }
            }
        }
        #expect(throws: ServiceError.notFound) { try found(showing: 99) }
    }

    private func found(showing version: Int? = nil) throws -> DraftVersions {
        try fixture.read { try $0.draftVersions.list(sheet, of: id, showing: version, from: nil, for: writer) }
    }

    private func restore(to version: Int, seen: Int) throws {
        try fixture.write { _ = try $0.draftVersions.restore(sheet, to: version, of: id, seen: seen, by: writer) }
    }

    private func detail() throws -> DraftDetail {
        try fixture.read { try $0.drafts.detail(id, for: writer) }
    }

    private func content() throws -> SheetContent { try detail().sheets[0].sheet.content }

    private func write(_ reason: String, over version: Int, by actor: Actor? = nil) throws {
        var content = try content()
        content["reason"] = .text(reason)
        let save = DraftSave(version: 1, parts: [.init(sheet, version: version, content: content)])
        _ = try fixture.write { try $0.drafts.save(id, save, by: actor ?? writer) }
    }

    private func publishFormWithout(_ key: String) throws -> ProvisionID {
        let administrator = fixture.actor(.administrator)
        let provision = fixture.provisions[0]
        try fixture.write { services in
            let found = try services.provisions.detail(provision, for: administrator)
            var entry = found.entry
            entry.fields.removeAll { $0.key == key }
            let version = try services.provisions.saveDraft(
                provision, entry, version: found.version, by: administrator)
            _ = try services.provisions.publish(provision, version: version, by: administrator)
        }
        return provision
    }
}
