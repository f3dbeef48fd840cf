import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Members going through an agenda")
struct ReviewServiceTests {
    private let fixture: Fixture
    private let meeting: MeetingID
    private let subject: CaseID
    private let items: [AgendaItemID]

    init() throws {
        fixture = try Fixture()
        meeting = try fixture.plannedMeeting()
        subject = try fixture.acceptedCase()
        let placed = try fixture.place(subject, on: meeting)
        items = [placed] + (try fixture.items(["運用状況", "その後の経過"], .report, in: meeting))
    }

    private func release() throws {
        let actor = fixture.actor(.secretariat)
        try fixture.write { try $0.agendas.release(meeting, by: actor) }
    }

    private func save(
        _ item: AgendaItemID, by index: Int = 2, stance: ReviewStance? = nil, question: String = "", note: String = "",
        read: Bool = false
    ) throws {
        let actor = fixture.member(index)
        try fixture.write { services in
            let seen = try services.reviews.detail(item, for: actor).line.review.version
            try services.reviews.save(
                ReviewEntry(stance: stance, question: question, note: note, marksRead: read, seen: seen), on: item,
                by: actor)
        }
    }

    private func sheet(_ index: Int = 2) throws -> ReviewSheet {
        try fixture.read { try $0.reviews.sheet(of: meeting, for: fixture.member(index)) }
    }

    @Test("before the release there is nothing to go through, for nobody")
    func unreleased() throws {
        #expect(throws: ServiceError.notFound) { try sheet() }
        for item in items {
            #expect(throws: ServiceError.notFound) {
                try fixture.read { try $0.reviews.detail(item, for: fixture.member(2)) }
            }
        }
        try release()
        #expect(try sheet().items.count == 3)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.reviews.sheet(of: meeting, for: fixture.actor(.secretariat)) }
        }
    }

    @Test("a note is read by its writer alone and stands on no record")
    func notes() throws {
        try release()
        let before = try fixture.count("SELECT count(*) FROM audit_entries")
        try save(items[0], note: "委託先の再委託を尋ねる。")
        let note = { (index: Int) in
            try fixture.read { try $0.reviews.detail(items[0], for: fixture.member(index)).note }
        }
        #expect(try note(2) == "委託先の再委託を尋ねる。" && note(3) == "" && note(0) == "")
        #expect(try fixture.count("SELECT count(*) FROM audit_entries") == before)
        try save(items[0], note: "")
        #expect(try note(2) == "" && fixture.count("SELECT count(*) FROM agenda_notes") == 0)
    }

    @Test(
        "nothing is known of a stance or a question until all is sent; then the staff and the chair know, nobody else")
    func sending() throws {
        try release()
        try save(items[0], stance: .speak, question: "再委託はありますか。")
        try save(items[1], stance: .approve)
        try save(items[2], question: "いつ終わりますか。")
        let collected = { (actor: Actor) in try fixture.read { try $0.reviews.collected(of: meeting, for: actor).items }
        }
        #expect(try collected(fixture.actor(.clerk)).allSatisfy { !$0.isFlagged && $0.approvals == 0 })
        let member = fixture.member(2)
        try fixture.write { try $0.reviews.send(meeting, by: member) }
        for actor in [fixture.actor(.clerk), fixture.actor(.secretariat), fixture.member(0)] {
            let found = try collected(actor)
            #expect(found.map { $0.speakers.count } == [1, 0, 0])
            #expect(found.map { $0.questions.map(\.text) } == [["再委託はありますか。"], ["いつ終わりますか。"], []])
            #expect(found.map(\.approvals) == [0, 0, 1])
        }
        #expect(throws: ServiceError.notFound) { try collected(fixture.member(3)) }
        #expect(try sheet().unsent.isEmpty)
        #expect(try fixture.count("SELECT count(*) FROM opinions WHERE source = 'before_meeting'") == 1)
        #expect(throws: ReviewError.nothingToSend) { try fixture.write { try $0.reviews.send(meeting, by: member) } }
        try save(items[0], stance: .approve)
        #expect(try sheet().unsent.map(\.id) == [items[0]])
    }

    @Test("once opinions are closed a question is for the meeting alone, and no department is asked any more")
    func lateQuestion() throws {
        try release()
        let secretariat = fixture.actor(.secretariat)
        let call = try OpinionCall(
            meeting: meeting, heldOn: day(2022, 7, 28), closesOn: day(2022, 7, 27), shownTo: .secretariat)
        try fixture.write { services in
            try services.connection.storeOpinionCall(call, by: secretariat.accountID, at: services.now)
        }
        #expect(try sheet().opinionsClosedOn == day(2022, 7, 27))
        try save(items[0], question: "再委託はありますか。")
        let member = fixture.member(2)
        try fixture.write { try $0.reviews.send(meeting, by: member) }
        let found = try fixture.read { try $0.reviews.collected(of: meeting, for: secretariat).items }
        #expect(found.first?.questions.map(\.text) == ["再委託はありますか。"])
        #expect(try fixture.count("SELECT count(*) FROM opinions") == 0)
    }

    @Test("what changed since it was read is told, a field word by word; what is not printed is not")
    func changes() throws {
        try release()
        for item in items { try save(item, read: true) }
        #expect(try sheet().items.allSatisfy { !$0.isUnread && !$0.hasChanged })
        try fixture.write { services in
            try services.connection.execute(
                """
                UPDATE case_sheets SET version = 2, content = replace(content, '職員が足りない', '人手が足りない')
                WHERE matter_id = (SELECT min(id) FROM matters)
                """)
            try services.connection.execute(
                """
                INSERT INTO case_sheet_revisions (matter_id, version, content, saved_by, saved_at)
                SELECT matter_id, 2, content, 1, '2022-07-28T02:00:00.000Z' FROM case_sheets
                WHERE matter_id = (SELECT min(id) FROM matters)
                """)
        }
        #expect(try sheet().items.map(\.hasChanged) == [true, false, false])
        let changes = try fixture.read { try $0.reviews.detail(items[0], for: fixture.member(2)).changes }
        #expect(changes?.sheets.flatMap(\.changes).map(\.field.label) == ["委託を必要とする理由"])
        try save(items[0], read: true)
        #expect(try sheet().items.map(\.hasChanged) == [false, false, false])
    }

    @Test("once the meeting has begun a note may still be written, and nothing sent")
    func begun() throws {
        try release()
        try save(items[0], stance: .speak)
        try fixture.open(meeting)
        try save(items[0], stance: .speak, note: "結論を控える。")
        #expect(throws: ReviewError.meetingBegun) { try save(items[1], stance: .speak) }
        let member = fixture.member(2)
        #expect(throws: ReviewError.meetingBegun) { try fixture.write { try $0.reviews.send(meeting, by: member) } }
    }

    @Test("an entry of an old page does not write over one from another device")
    func conflict() throws {
        try release()
        try save(items[0], stance: .speak)
        let member = fixture.member(2)
        #expect(throws: ServiceError.conflict(current: 1)) {
            try fixture.write {
                try $0.reviews.save(
                    ReviewEntry(stance: .approve, question: "", note: "", marksRead: false, seen: 0), on: items[0],
                    by: member)
            }
        }
    }

    @Test("a member who is not in office on that day has nothing to go through")
    func former() throws {
        try release()
        let member = fixture.members[5]
        try fixture.write { services in
            try services.connection.execute(
                "UPDATE appointments SET ends_on = '2022-07-31', end_reason = 'resigned' WHERE member_id = ? AND starts_on = '2022-07-01'",
                [.integer(member.rawValue)])
        }
        #expect(throws: ServiceError.notFound) { try sheet(5) }
    }
}
