import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Provisions and forms edited by the administrator")
struct ProvisionEditingTests {
    let fixture: Fixture
    let administrator: Actor
    var provision: ProvisionID { fixture.provisions[0] }

    init() throws {
        fixture = try Fixture()
        administrator = fixture.actor(.administrator)
    }

    @Test("a new provision can be chosen once its form is published, not before")
    func new() throws {
        let heading = FormHeading(law: "審議会条例", article: "第2条", title: "新しい項目", mayBeReport: .never)
        let id = try fixture.write { try $0.provisions.create(heading, by: administrator) }
        #expect(try offered().contains { $0.id == id } == false)
        #expect(throws: ProvisionError.notPublished) {
            try fixture.write { try $0.provisions.setActive(true, id, version: 1, by: administrator) }
        }
        #expect(try fixture.write { try $0.provisions.publish(id, version: 1, by: administrator) } == 1)
        #expect(try offered().last?.id == id)
        #expect(
            try fixture.history(of: .provision(id)) == [
                "根拠条項「新しい項目」を作りました(様式は下書き)。", "根拠条項「新しい項目」の様式の第1版を公開しました。",
            ])
    }

    @Test("publishing makes a new version; sheets, their citation and the form in use stay until then")
    func publish() throws {
        let id = try fixture.draftCase()
        let version = try save { entry in
            entry.heading.title = "業務の外部委託"
            entry.fields.append(FormField(key: "", label: "委託先", kind: .line))
        }
        #expect(try current().heading.title == "業務の委託")
        #expect(try fixture.write { try $0.provisions.publish(provision, version: version, by: administrator) } == 2)
        #expect(try current().heading.title == "業務の外部委託")
        #expect(try current().fields.map(\.key) == ["reason", "items", "start", "item_1"])
        let detail = try fixture.read { try $0.cases.detail(id, for: fixture.actor(.secretariat)) }
        let form = try #require(detail.forms.first { $0.id == fixture.forms[0] })
        #expect(form.heading.title == "業務の委託" && form.fields.count == 3)
        #expect(throws: ProvisionError.noDraft) {
            try fixture.write { try $0.provisions.publish(provision, version: version + 1, by: administrator) }
        }
    }

    @Test("a form is neither changed nor removed, not even by SQL")
    func defence() {
        for sql in ["UPDATE forms SET title = '別'", "DELETE FROM forms"] {
            #expect(throws: (any Error).self) { try fixture.write { try $0.connection.execute(sql) } }
        }
    }

    @Test("of two administrators the later is told, and nothing is overwritten")
    func conflict() throws {
        let seen = try detail().version
        _ = try save { $0.fields[0].label = "先の人の見出し" }
        var late = try detail().entry
        late.fields[0].label = "後の人の見出し"
        #expect(throws: ServiceError.conflict(current: seen + 1)) { try store(late, seen, administrator) }
        #expect(try detail().draft?.definition.fields[0].label == "先の人の見出し")
        #expect(throws: ServiceError.conflict(current: seen + 1)) {
            try fixture.write { try $0.provisions.publish(provision, version: seen, by: administrator) }
        }
        _ = try store(late, seen + 1, administrator)
        #expect(try detail().draft?.definition.fields[0].label == "後の人の見出し")
        try fixture.write { try $0.provisions.discardDraft(provision, version: seen + 2, by: administrator) }
        #expect(try detail().draft == nil)
    }

    @Test("what cannot become a form is refused, and a draft that changes nothing is none")
    func refusals() throws {
        var entry = try detail().entry
        #expect(try store(entry, 1, administrator) == 1)
        #expect(try detail().draft == nil)
        entry.fields[1].label = " "
        #expect(throws: ProvisionError.self) { try store(entry, 1, administrator) }
        for role in [Role.secretariat, .clerk, .department, .member] {
            #expect(throws: RightsError.self) { try store(entry, 1, fixture.actor(role)) }
        }
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.provisions.publish(provision, version: 1, by: stranger) }
        }
    }

    @Test("a retired provision keeps its cases and comes back when wanted; the order is the drafter's")
    func useAndOrder() throws {
        try fixture.draftCase()
        try fixture.write { try $0.provisions.setActive(false, provision, version: 1, by: administrator) }
        #expect(try offered().map(\.id) == [fixture.provisions[1]])
        try fixture.write { try $0.provisions.setActive(true, provision, version: 2, by: administrator) }
        try fixture.write { try $0.provisions.move(provision, to: 2, by: administrator) }
        #expect(try offered().map(\.id) == [fixture.provisions[1], provision])
        #expect(
            try fixture.history(of: .provision(provision)) == [
                "根拠条項「業務の委託」を使わないことにしました。", "根拠条項「業務の委託」を再び使うことにしました。",
                "根拠条項「業務の委託」を1番目から2番目に移しました。",
            ])
    }

    @Test("a shipped set is added once; again it says what is there")
    func adoption() throws {
        let set = try #require(try ShippedSetsTests.sets().first { $0.key == "adachi" })
        let first = try fixture.write { try $0.provisions.adopt(set, by: administrator) }
        // The fixture's own 業務の委託 has the key of the set's.
        #expect(first.present.map(\.title) == ["業務の委託"])
        #expect(first.missing.count == 4)
        #expect(throws: ProvisionError.alreadyThere) {
            try fixture.write { _ = try $0.provisions.adopt(set, by: administrator) }
        }
        #expect(try fixture.read { try $0.provisions.adoption(of: set, for: administrator).present.count } == 5)
        #expect(try offered().count == 6)
    }

    @Test("a set that leaves an article to the council is not added without it, and cites what the council says")
    func citations() throws {
        let set = try #require(try ShippedSetsTests.sets().first { $0.key == "shinjuku" })
        let refusal = #expect(throws: SetRefusal.self) {
            try fixture.write { _ = try $0.provisions.adopt(set, by: administrator) }
        }
        #expect(refusal?.problems.map(\.problem.error) == Array(repeating: .missing("条項"), count: 3))
        #expect(try offered().count == 2)
        let articles = ["第14条", "第15条第2項", "第16条"]
        let citations = Dictionary(
            uniqueKeysWithValues: zip(set.provisions, articles).map {
                ($0.key, SetCitation(law: "個人情報保護条例", article: $1))
            })
        _ = try fixture.write { try $0.provisions.adopt(set, citing: citations, by: administrator) }
        #expect(try offered().suffix(3).map(\.article) == articles)
    }

    @Test("a draft is moved to the new version by an act of its own, with what is lost named before")
    func move() throws {
        let id = try fixture.draftCase()
        let matter = try fixture.matters(of: id)[0]
        let writer = fixture.actor(.department)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { _ = try $0.drafts.transfer(matter, of: id, for: writer) }
        }
        let version = try save { entry in
            entry.fields.removeAll { $0.key == "start" }
            entry.fields.append(FormField(key: "", label: "期間", kind: .period, required: true))
        }
        _ = try fixture.write { try $0.provisions.publish(provision, version: version, by: administrator) }
        let transfer = try fixture.read { try $0.drafts.transfer(matter, of: id, for: writer) }
        #expect(transfer.outcome.lost.map(\.text) == ["令和4年10月1日～"])
        #expect(transfer.outcome.added.map(\.label) == ["期間"])
        #expect(throws: ServiceError.conflict(current: 1)) {
            try fixture.write {
                try $0.drafts.moveToNewForm(matter, of: id, version: 9, form: transfer.newer.id, by: writer)
            }
        }
        try fixture.write {
            try $0.drafts.moveToNewForm(matter, of: id, version: 1, form: transfer.newer.id, by: writer)
        }
        let sheet = try #require(try fixture.read { try $0.drafts.editable(id, for: writer) }.sheet(matter))
        #expect(sheet.form.version == 2 && sheet.sheet.version == 2)
        #expect(sheet.sheet.content.text("reason") == "受付の時間を延ばすには職員が足りないため。")
        #expect(sheet.sheet.content["start"] == nil)
        #expect(
            try fixture.count(
                "SELECT count(DISTINCT form_id) FROM case_sheet_revisions WHERE matter_id = ?",
                [.integer(matter.rawValue)]) == 2)
        #expect(try fixture.history(of: .case(id)) == ["個票(業務の委託)を様式の第1版から第2版に移しました。"])
    }

    private func detail() throws -> ProvisionDetail {
        try fixture.read { try $0.provisions.detail(provision, for: administrator) }
    }

    private func current() throws -> Form {
        try #require(
            try fixture.read { try $0.provisions.currentForms(for: administrator) }.first { $0.provision == provision })
    }

    private func offered() throws -> [Provision] {
        try fixture.read { try $0.provisions.list(for: fixture.actor(.department)) }
    }

    @discardableResult
    private func store(_ entry: ProvisionEntry, _ version: Int, _ actor: Actor) throws -> Int {
        try fixture.write { try $0.provisions.saveDraft(provision, entry, version: version, by: actor) }
    }

    private func save(_ change: (inout ProvisionEntry) -> Void) throws -> Int {
        let detail = try detail()
        var entry = detail.entry
        change(&entry)
        return try store(entry, detail.version, administrator)
    }
}
