import ShingiDomain
import Testing

@testable import ShingiServices
@testable import ShingiWeb

@Suite("Sheets under older versions of their forms")
struct SheetVersionTests {
    let site: TestSite
    let administrator: Actor

    init() throws {
        site = try TestSite()
        administrator = try site.actor(.administrator)
    }

    @Test("after new versions of every form the papers of every case are the same byte for byte")
    func same() throws {
        let browser = try site.signIn(as: .secretariat)
        let cases = try site.store.read { try $0.cases.list(CaseQuery(), for: administrator).rows.map(\.id) }
        #expect(cases.count > 10)
        let before = try cases.map { try papers(browser.get(Paths.case($0))) }
        try publishAll { entry in
            entry.heading.title += "(改)"
            entry.heading.article = "第99条"
            entry.fields.reverse()
            for index in entry.fields.indices {
                entry.fields[index].label += "の新しい見出し"
                entry.fields[index].prints = .summary
            }
            entry.fields.removeLast()
        }
        let after = try cases.map { try papers(browser.get(Paths.case($0))) }
        #expect(before == after)
        #expect(before.allSatisfy { !$0.isEmpty })
    }

    @Test("a draft stays under its version until its writer moves it, seeing what is lost and what is new")
    func move() throws {
        let browser = try site.signIn(as: .department)
        let writer = try site.actor(.department)
        let (id, matter) = try draft(writer)
        let path = Paths.caseMatterForm(id, matter)
        #expect(try browser.get(path).status == 404)
        try publishAll { entry in
            guard entry.heading.title == "業務の委託" else { return }
            entry.fields.removeAll { $0.key == "contractor" }
            entry.fields.append(ShingiDomain.FormField(key: "", label: "委託先の候補", kind: .items, required: true))
        }
        let page = try browser.get(Paths.caseDraft(id))
        #expect(page.text.contains("業務委託先(予定を含む)"))
        #expect(page.links.contains(path))
        let question = try browser.get(path)
        #expect(question.text.contains("未定だが公募による"))
        #expect(question.text.contains("委託先の候補(必須)"))
        #expect(question.text.contains("「業務委託先(予定を含む)」をなくしました。"))
        let done = try browser.submit(path)
        #expect(done.status == 303)
        let moved = try browser.get(Paths.caseDraft(id))
        #expect(moved.text.contains("委託先の候補") && !moved.text.contains("業務委託先(予定を含む)"))
        #expect(try browser.get(path).status == 404)
    }

    @Test("what is printed nowhere is for those inside, and what is printed on the summary sheet stands there")
    func places() throws {
        let member = try site.signIn(as: .member)
        let secretariat = try site.signIn(as: .secretariat)
        let writer = try site.actor(.department)
        try publishAll { entry in
            for index in entry.fields.indices { entry.fields[index].prints = index == 0 ? .both : .nowhere }
        }
        let (id, _) = try draft(writer)
        let inside = try secretariat.get(Paths.case(id))
        #expect(inside.html.contains("sheet__row no-print"))
        #expect(inside.html.contains("id=\"summary-\(try matter(of: id))-scope\""))
        try site.store.write { services in
            // Given out to members on a released agenda, as the demo's first meeting is.
            try services.connection.execute(
                "UPDATE agenda_items SET case_id = ? WHERE id = (SELECT min(id) FROM agenda_items WHERE case_id IS NOT NULL)",
                [.integer(id.rawValue)])
        }
        let outside = try member.get(Paths.case(id))
        #expect(outside.status == 200)
        #expect(outside.text.contains("業務委託の内容及び条件"))
        #expect(!outside.text.contains("未定だが公募による"))
    }

    private func matter(of id: CaseID) throws -> MatterID {
        try site.store.read { try $0.connection.matters(of: id)[0].id }
    }

    /// With an answer about the contractor.
    private func draft(_ writer: Actor) throws -> (CaseID, MatterID) {
        try site.store.write { services in
            let provision = try #require(try services.provisions.list(for: writer).first { $0.title == "業務の委託" })
            let id = try services.drafts.create(
                CaseEntry(
                    title: "様式の版", owner: try services.drafts.departments(for: writer)[0].id,
                    matters: [MatterEntry(provision: provision.id, kind: .consultation)]), by: writer)
            let matter = try services.connection.matters(of: id)[0].id
            let content = SheetContent(["contractor": .text("未定だが公募による"), "scope": .text("窓口の受付")])
            _ = try services.drafts.save(
                id, DraftSave(version: 1, parts: [DraftSave.Part(.sheet(matter), version: 1, content: content)]),
                by: writer)
            return (id, matter)
        }
    }

    private func publishAll(_ change: @escaping @Sendable (inout ProvisionEntry) -> Void) throws {
        try site.store.write { [administrator] services in
            for row in try services.provisions.register(for: administrator) {
                let detail = try services.provisions.detail(row.provision.id, for: administrator)
                var entry = detail.entry
                change(&entry)
                guard entry != detail.entry else { continue }
                let version = try services.provisions.saveDraft(
                    row.provision.id, entry, version: detail.version, by: administrator)
                _ = try services.provisions.publish(row.provision.id, version: version, by: administrator)
            }
        }
    }

    /// Summary sheet and case sheets, as they are printed.
    private func papers(_ page: WebPage) -> [String] {
        HTMLForms.contents(ofElement: "article", in: page.html)
    }
}
