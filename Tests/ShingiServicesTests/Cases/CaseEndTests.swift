import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("The end of a case, and corrections behind it")
struct CaseEndTests {
    /// A case of reports only, noted at a meeting that has ended.
    private func notedReport(
        _ fixture: Fixture
    ) throws -> (meeting: MeetingID, subject: CaseID, item: AgendaItemID, vote: VoteID) {
        let meeting = try fixture.stagedMeeting(on: day(2022, 7, 28))
        let subject = try fixture.acceptedCase()
        try fixture.write {
            try $0.connection.execute("UPDATE matters SET kind = 'report'")
        }
        let item = try fixture.item(.report, "報告", in: meeting, about: subject)
        try fixture.attend(meeting, place: 0..<16)
        try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: fixture.actor(.clerk)) }
        let vote = try #require(try fixture.votes(item).first).vote.id
        try fixture.write { services in
            try services.votes.recordDecision(noObjection(), on: vote, version: 1, by: fixture.actor(.clerk))
            try services.days.close(meeting, at: time(11, 0), by: fixture.actor(.clerk))
        }
        return (meeting, subject, item, vote)
    }

    @Test("a case that only reported is ended by the secretariat, once")
    func closing() throws {
        let fixture = try Fixture()
        let held = try notedReport(fixture)
        let subject = try fixture.read { try $0.cases.find(held.subject, for: fixture.actor(.secretariat)) }
        #expect(throws: RightsError.forbidden(.closeCases)) {
            try fixture.write {
                try $0.caseClosings.close(held.subject, version: subject.version, by: fixture.actor(.department))
            }
        }
        try fixture.write {
            try $0.caseClosings.close(held.subject, version: subject.version, by: fixture.actor(.secretariat))
        }
        #expect(try fixture.caseState(of: held.subject) == .closed)
        #expect(throws: CaseError.self) {
            try fixture.write {
                try $0.caseClosings.close(held.subject, version: subject.version + 1, by: fixture.actor(.secretariat))
            }
        }
    }

    @Test("a record corrected after the case was ended decides it anew")
    func correctedAfterClosing() throws {
        let fixture = try Fixture()
        let held = try notedReport(fixture)
        let subject = try fixture.read { try $0.cases.find(held.subject, for: fixture.actor(.secretariat)) }
        try fixture.write { services in
            try services.caseClosings.close(held.subject, version: subject.version, by: fixture.actor(.secretariat))
            try services.votes.correctDecision(
                noObjection(motion: .continue), reason: "継続とされていた。", on: held.vote, version: 2,
                by: fixture.actor(.clerk))
        }
        #expect(try fixture.caseState(of: held.subject) == .accepted)
        try fixture.write { services in
            try services.votes.correctDecision(
                noObjection(), reason: "了承が正しい。", on: held.vote, version: 3, by: fixture.actor(.clerk))
        }
        #expect(try fixture.caseState(of: held.subject) == .decided)
    }

    @Test("a record corrected after the reply stands corrected; the case stays answered and its history says so")
    func correctedAfterReply() throws {
        let fixture = try Fixture()
        let held = try fixture.openMeeting()
        try fixture.write { services in
            try services.votes.recordDecision(noObjection(), on: held.vote, version: 1, by: fixture.actor(.clerk))
            try services.days.close(held.meeting, at: time(11, 0), by: fixture.actor(.clerk))
            let reply = try #require(
                try services.connection.first("SELECT id FROM replies", []) { ReplyID(rawValue: try $0.int64(0)) })
            try services.replies.issue(reply, on: day(2022, 8, 1), by: fixture.actor(.secretariat))
            try services.votes.correctDecision(
                hands(2, 13), reason: "賛否を逆に記録していた。", on: held.vote, version: 2, by: fixture.actor(.clerk))
        }
        #expect(try fixture.caseState(of: held.subject) == .replied)
        #expect(try fixture.history(of: .case(held.subject)).last?.contains("答申のあとに訂正されました") == true)
    }

    @Test("who resigned gets in no more; whose term ran out does until the next has begun")
    func formerMember() throws {
        let fixture = try Fixture()
        func roles() throws -> Set<Role> {
            try fixture.write { services in
                let token = try services.sessions.start(for: fixture.account(.member))
                let session = try #require(try services.sessions.find(token))
                return session.actor.memberID == nil ? session.actor.roles.subtracting([.member]) : session.actor.roles
            }
        }
        #expect(try roles() == [.member])
        fixture.clock.move(to: Instant(day(2024, 7, 15), time(9, 0)))
        #expect(try roles() == [.member])
        try fixture.write {
            try $0.connection.execute(
                "UPDATE appointments SET ends_on = '2024-05-31', end_reason = 'resigned' WHERE ends_on = '2024-06-30'")
        }
        #expect(try roles().isEmpty)
        fixture.clock.move(to: Instant(day(2024, 5, 31), time(9, 0)))
        #expect(try roles() == [.member])
    }
}
