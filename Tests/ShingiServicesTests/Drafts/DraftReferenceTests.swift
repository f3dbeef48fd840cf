import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Fields of a draft that point at something")
struct DraftReferenceTests {
    let fixture: Fixture
    let writer: Actor
    let id: CaseID
    let matter: MatterID
    let earlier: CaseID

    init() throws {
        fixture = try Fixture()
        writer = fixture.actor(.department)
        earlier = try fixture.acceptedCase("前の案件")
        let administrator = fixture.actor(.administrator)
        let heading = FormHeading(law: "審議会条例", article: "第2条", title: "参照", mayBeReport: .never)
        (id, matter) = try fixture.write { [writer, fixture] services in
            let provision = try services.provisions.create(heading, by: administrator)
            var entry = try services.provisions.detail(provision, for: administrator).entry
            entry.fields = [
                FormField(key: "", label: "所管課", kind: .department),
                FormField(key: "", label: "前の案件", kind: .reference),
                FormField(key: "", label: "資料", kind: .file),
            ]
            let version = try services.provisions.saveDraft(provision, entry, version: 1, by: administrator)
            _ = try services.provisions.publish(provision, version: version, by: administrator)
            let id = try services.drafts.create(
                CaseEntry(
                    title: "参照する案件", owner: fixture.departments[0],
                    matters: [MatterEntry(provision: provision, kind: .consultation)]), by: writer)
            return (id, try services.connection.matters(of: id)[0].id)
        }
    }

    @Test("a department and an earlier case are kept with the name they had")
    func names() throws {
        let number = try #require(try fixture.read { try $0.cases.find(earlier, for: writer) }.number?.text)
        let outcome = try save(["item_2": "\(fixture.departments[1])", "item_3": number])
        #expect(outcome.isComplete)
        #expect(try content().reference("item_2")?.name.hasSuffix("戸籍住民課") == true)
        #expect(try content().reference("item_3")?.name == "\(number) 前の案件")
        try fixture.write { try $0.connection.execute("UPDATE departments SET section = section || '(改)'") }
        let again = try save(["item_2": "\(fixture.departments[1])", "item_3": "\(number) 前の案件"])
        #expect(again.saved.isEmpty, "what is stored is not looked up again")
    }

    @Test("another department's case, one of no number, and another case's paper are not found")
    func notFound() throws {
        let foreign = try fixture.acceptedCase("よその案件", department: 2)
        for (key, typed) in [
            ("item_3", "よその案件"), ("item_3", "諮問第九号"), ("item_3", "参照する案件"), ("item_4", "1"), ("item_2", "999"),
        ] {
            let outcome = try save([key: typed])
            #expect(outcome.problems[.sheet(matter)]?.map(\.reason) == [.notFound], "\(key) \(typed)")
        }
        #expect(try fixture.read { try $0.cases.find(foreign, for: fixture.actor(.secretariat)) }.title == "よその案件")
    }

    private func save(_ typed: [String: String]) throws -> SaveOutcome {
        let version = try fixture.read { try $0.drafts.editable(id, for: writer) }.sheet(matter)?.sheet.version ?? 0
        let content = SheetContent(typed.mapValues { .reference(SheetReference(id: nil, name: $0)) })
        return try fixture.write {
            try $0.drafts.save(
                id, DraftSave(version: 1, parts: [DraftSave.Part(.sheet(matter), version: version, content: content)]),
                by: writer)
        }
    }

    private func content() throws -> SheetContent {
        try fixture.read { try $0.drafts.editable(id, for: writer) }.sheet(matter)?.sheet.content ?? SheetContent()
    }
}
