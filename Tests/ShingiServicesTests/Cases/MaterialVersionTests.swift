import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Papers replaced, ordered, kept from some")
struct MaterialVersionTests {
    @Test("another version takes a paper's place, and whoever saw the old one can still read it")
    func replaced() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let papers = try fixture.addPapers(["一", "二", "三"], to: id, access: .open)
        let content = try fixture.received("二の訂正", by: .secretariat)
        let new = try fixture.write {
            try $0.materials.replace(
                papers[1], with: content, note: "3ページの訂正", by: fixture.actor(.secretariat))
        }
        let all = try fixture.read { try $0.cases.detail(id, for: fixture.actor(.secretariat)).materials }
        #expect(all.current.map(\.material.title) == ["一", "二の訂正", "三"])
        #expect(all.current[1].material.handling.delivery == .replacement && all.current[1].material.note == "3ページの訂正")
        #expect(all.names[new] == "資料2" && all.former(of: new).map(\.material.id) == [papers[1]])
        #expect(all.successor(of: papers[1])?.material.id == new)
        let again = try fixture.received("二の再訂正", by: .secretariat)
        let newest = try fixture.write {
            try $0.materials.replace(new, with: again, note: "", by: fixture.actor(.secretariat))
        }
        try fixture.release([id])
        let detail = try fixture.read { try $0.materials.detail(papers[1], for: fixture.actor(.member)) }
        #expect(detail.successor?.material.id == newest && detail.name == "資料2")
        #expect(detail.all.former(of: newest).map(\.material.id) == [new, papers[1]])
        #expect(detail.all.current[1].material.original == papers[1])
        #expect(throws: MaterialError.alreadyReplaced) {
            try fixture.write { try $0.materials.remove(papers[1], by: fixture.actor(.secretariat)) }
        }
        #expect(
            try fixture.history(of: .case(id)).contains("資料「二」を差し替えました(理由:3ページの訂正)。前の版も残っています。"))
    }

    @Test("after the decision the secretariat still puts a corrected version in a paper's place, and nobody adds one")
    func afterDecision() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let paper = try fixture.addPapers(["図"], to: id)[0]
        for state in ["decided", "replied"] {
            try fixture.put(id, in: state)
            #expect(throws: CaseError.self) {
                try fixture.read { try $0.materials.requireAddable(to: id, by: fixture.actor(.secretariat)) }
            }
            _ = try fixture.read { try $0.materials.requireReplaceable(paper, by: fixture.actor(.secretariat)) }
            #expect(throws: CaseError.self) {
                try fixture.read { try $0.materials.requireReplaceable(paper, by: fixture.actor(.department)) }
            }
        }
        try fixture.put(id, in: "closed")
        #expect(throws: CaseError.notEditable(.closed)) {
            try fixture.read { try $0.materials.requireReplaceable(paper, by: fixture.actor(.secretariat)) }
        }
    }

    @Test("the order is changed by steps or to a place, and every name follows")
    func ordered() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let papers = try fixture.addPapers(["一", "二", "三", "四"], to: id)
        let secretariat = fixture.actor(.secretariat)
        try fixture.write {
            _ = try $0.materials.remove(papers[1], by: secretariat)
            _ = try $0.materials.move(papers[3], .toPlace(of: papers[0]), by: secretariat)
            _ = try $0.materials.move(papers[3], .down, by: secretariat)
            _ = try $0.materials.move(papers[0], .up, by: secretariat)
        }
        let all = try fixture.read { try $0.cases.detail(id, for: secretariat).materials }
        #expect(all.current.map(\.material.title) == ["一", "四", "三"])
        #expect(all.current.map { all.names[$0.material.id] } == ["資料1", "資料2", "資料3"])
        #expect(all.removed.map(\.material.title) == ["二"])
    }

    @Test("a confidential paper is not there for whoever has no right to it, nor is its name in the record of changes")
    func confidential() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let secret = try fixture.addPapers(["構成図"], to: id)[0]
        let open = try fixture.addPapers(["概要図"], to: id, access: .open)[0]
        try fixture.release([id])
        for role in [Role.secretariat, .clerk, .department, .member] {
            #expect(
                try fixture.read { try $0.materials.find(secret, for: fixture.actor(role)) }.material.title == "構成図")
        }
        let administrator = fixture.actor(.administrator)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.materials.find(secret, for: administrator) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.materials.detail(secret, for: administrator) }
        }
        let seen = try fixture.read { try $0.cases.detail(id, for: administrator).materials }
        #expect(seen.papers.map(\.material.id) == [open] && seen.names[open] == "資料2")
        _ = try fixture.write { try $0.materials.remove(secret, by: fixture.actor(.secretariat)) }
        #expect(
            try fixture.history(of: .case(id)) == [
                "非公開の資料を加えました。", "資料「概要図」を加えました。", "非公開の資料を取り除きました。",
            ])
    }

    @Test("what is said of a paper changes with a trace, and not over what somebody else has changed since")
    func facts() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        let paper = try fixture.addPapers(["図"], to: id, access: .open)[0]
        let secretariat = fixture.actor(.secretariat)
        let handling = MaterialHandling(category: .reference, delivery: .tabled, access: .open)
        try fixture.write { _ = try $0.materials.update(paper, title: "構成図", handling, version: 1, by: secretariat) }
        #expect(throws: ServiceError.conflict(current: 2)) {
            try fixture.write { try $0.materials.update(paper, title: "別", handling, version: 1, by: secretariat) }
        }
        let stored = try fixture.read { try $0.materials.find(paper, for: secretariat) }.material
        #expect(stored.title == "構成図" && stored.handling == handling)
        #expect(
            try fixture.history(of: .case(id)).last
                == "資料「図」の資料名を「図」から「構成図」に、区分を「資料」から「参考」に、配付を「事前配付」から「席上配付」に変更しました。")
    }

    @Test("a clerk hands papers out about an item on the day, and not when all is over")
    func tabled() throws {
        let fixture = try Fixture()
        let id = try fixture.acceptedCase()
        let meeting = try fixture.release([id])
        try fixture.put(id, in: "on_agenda")
        let item = AgendaItemID(rawValue: Int64(try fixture.count("SELECT max(id) FROM agenda_items")))
        let clerk = fixture.actor(.clerk)
        #expect(try fixture.read { try $0.materials.tabled(item, by: clerk) }.usual == .addition)
        try fixture.write {
            try $0.connection.execute(
                "UPDATE meetings SET state = 'open', opened_at = '14:00' WHERE id = ?", [.integer(meeting.rawValue)])
        }
        #expect(try fixture.read { try $0.materials.tabled(item, by: clerk) }.usual == .tabled)
        let content = try fixture.received("追加資料", by: .clerk, MaterialHandling(delivery: .tabled, access: .open))
        #expect(try fixture.write { try $0.materials.table([content], on: item, by: clerk) } == 1)
        #expect(try fixture.history(of: .case(id)).last == "資料「追加資料」(席上配付)を加えました。")
        #expect(throws: RightsError.forbidden(.tableMaterials)) {
            try fixture.read { try $0.materials.tabled(item, by: fixture.actor(.administrator)) }
        }
        try fixture.write {
            try $0.connection.execute("UPDATE meetings SET state = 'closed', closed_at = '15:00'", [])
        }
        #expect(throws: MeetingError.self) { try fixture.read { try $0.materials.tabled(item, by: clerk) } }
    }

    @Test("two papers that count never stand at one place, nor is what a paper holds ever exchanged")
    func defence() throws {
        let fixture = try Fixture()
        let id = try fixture.submittedCase()
        _ = try fixture.addPapers(["一", "二"], to: id)
        for sql in [
            "UPDATE materials SET position = 1", "UPDATE materials SET media_type = 'text/html'",
            "UPDATE materials SET content_id = content_id + 1", "DELETE FROM materials",
        ] {
            #expect(throws: (any Error).self) { try fixture.write { try $0.connection.execute(sql) } }
        }
    }
}

extension Fixture {
    /// A text file as it came, ready to be taken.
    func received(
        _ title: String, by role: Role, _ handling: MaterialHandling = MaterialHandling()
    ) throws -> (entry: MaterialEntry, content: Content) {
        let bytes = Array("資料の本文 \(title)".utf8)
        let intake = ContentIntake(store: store, by: account(role))
        intake.begin()
        intake.append(bytes)
        let received = try #require(intake.end())
        let entry = MaterialEntry(
            title: title, fileName: "\(title).txt", size: bytes.count, kind: received.kind, handling: handling)
        return (entry, received.content)
    }

    /// Papers that the secretariat added, one after the other.
    @discardableResult
    func addPapers(
        _ titles: [String], to id: CaseID, access: MaterialAccess = .confidential
    ) throws -> [MaterialID] {
        let secretariat = actor(.secretariat)
        return try titles.flatMap { title in
            let paper = try received(title, by: .secretariat, MaterialHandling(access: access))
            return try write { try $0.materials.add([paper], to: id, by: secretariat) }
        }
    }

    func put(_ id: CaseID, in state: String) throws {
        try write {
            try $0.connection.execute("UPDATE cases SET state = ? WHERE id = ?", [.text(state), .integer(id.rawValue)])
        }
    }
}
