import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Written meetings")
struct WrittenMeetingServiceTests {
    @Test("a change before the deadline counts instead of what stood before, which is kept")
    func changes() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        try fixture.answer(id, .inFavour, by: 2)
        try fixture.answer(id, .against, by: 2, opinion: "期間が長い。")
        let detail = try fixture.written(id, fixture.member(2))
        #expect(detail.answers[fixture.members[2]]?.version == 2)
        #expect(Set(detail.ballots[fixture.members[2]]?.values.map(\.answer) ?? []) == [.against, .noted])
        #expect(try fixture.count("SELECT count(*) FROM ballots WHERE version = 1 AND answer = 'in_favour'") == 2)
    }

    @Test("the same answers once more change nothing, whatever the form had seen")
    func again() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        for _ in 0..<3 { try fixture.answer(id, .inFavour, by: 2) }
        let member = fixture.member(2)
        try fixture.write { services in
            let paper = try services.writtenMeetings.paper(of: id, for: member)
            try services.writtenMeetings.answer(id, SentBallots(fixture.ballots(paper, .inFavour), seen: 0), by: member)
        }
        #expect(try fixture.count("SELECT count(*) FROM ballot_sheets") == 1)
    }

    @Test("an old form does not write over what was answered from elsewhere")
    func conflict() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        try fixture.answer(id, .inFavour, by: 2)
        let member = fixture.member(2)
        #expect(throws: ServiceError.conflict(current: 1)) {
            try fixture.write { services in
                let paper = try services.writtenMeetings.paper(of: id, for: member)
                try services.writtenMeetings.answer(
                    id, SentBallots(fixture.ballots(paper, .against), seen: 0), by: member)
            }
        }
    }

    @Test("nobody learns before the count how another answered, and the staff sees only who has answered")
    func secrecy() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        try fixture.answer(id, .against, by: 2, opinion: "賛成できない。")
        for actor in [
            fixture.member(3), fixture.actor(.secretariat), fixture.actor(.clerk), fixture.actor(.administrator),
        ] {
            #expect(try fixture.written(id, actor).ballots.isEmpty)
            #expect(try fixture.written(id, actor).unsignedOpinions.isEmpty)
        }
        #expect(try fixture.written(id, fixture.member(3)).answers.isEmpty)
        #expect(try fixture.written(id, fixture.actor(.secretariat)).answers.keys.map(\.self) == [fixture.members[2]])
        #expect(try fixture.history(of: .meeting(id)).allSatisfy { !$0.contains("反対") && !$0.contains("賛成") })
    }

    @Test("after the deadline nothing is taken, but paper that arrived in time")
    func deadline() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        let released = Fixture.start.civilDate
        fixture.clock.move(to: Fixture.start.adding(seconds: 86_400))
        #expect(throws: WrittenMeetingError.self) { try fixture.answer(id, .inFavour, by: 2) }
        let secretariat = fixture.actor(.secretariat)
        try fixture.write { services in
            let paper = try services.writtenMeetings.paper(of: id, from: fixture.members[5], for: secretariat)
            try services.writtenMeetings.enterPaper(
                id, from: fixture.members[5], SentBallots(fixture.ballots(paper, .inFavour), seen: 0),
                receivedOn: released, note: "郵送", by: secretariat)
        }
        let sheet = try fixture.written(id, secretariat).answers[fixture.members[5]]
        #expect(sheet?.paperReceivedOn == released && sheet?.paperNote == "郵送")
    }

    @Test("the count goes by the rules, ends the meeting and draws up the reply; every member then reads the result")
    func count() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        for index in 0..<14 {
            try fixture.answer(id, index == 13 ? .against : .inFavour, by: index, opinion: index == 13 ? "なお慎重に。" : "")
        }
        fixture.clock.move(to: Fixture.start.adding(seconds: 86_400))
        let secretariat = fixture.actor(.secretariat)
        try fixture.write { try $0.writtenMeetings.count(id, WrittenCountEntry(), by: secretariat) }
        let detail = try fixture.written(id, fixture.member(15))
        #expect(detail.meeting.state == .closed)
        #expect(
            detail.questions[0].stored.current?.record.reason
                == "在任16名、定足数9名、書面による回答14名。議長を除く議決参加13名のうち賛成12名・反対1名、出席委員の過半数により承認。")
        #expect(detail.unsignedOpinions[detail.questions[0].vote.id] == ["なお慎重に。"])
        #expect(detail.ballots.count == 14 && detail.alarms.isEmpty)
        #expect(try fixture.count("SELECT count(*) FROM replies") == 1)
        #expect(throws: WrittenMeetingError.alreadyCounted) {
            try fixture.write { try $0.writtenMeetings.count(id, WrittenCountEntry(), by: secretariat) }
        }
    }

    @Test("with too few answers nothing is decided, and the cases wait for another meeting")
    func noQuorum() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        for index in 0..<8 { try fixture.answer(id, .inFavour, by: index) }
        fixture.clock.move(to: Fixture.start.adding(seconds: 86_400))
        let secretariat = fixture.actor(.secretariat)
        #expect(throws: VoteError.self) {
            try fixture.write { try $0.writtenMeetings.count(id, WrittenCountEntry(), by: secretariat) }
        }
        try fixture.write {
            try $0.writtenMeetings.count(id, WrittenCountEntry(leavesUndecided: true), by: secretariat)
        }
        #expect(try fixture.count("SELECT count(*) FROM decisions") == 0)
        #expect(try fixture.count("SELECT count(*) FROM cases WHERE state = 'accepted'") == 1)
    }

    @Test("a record that the ballots do not bear out is an alarm for the staff")
    func alarm() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting()
        for index in 0..<16 { try fixture.answer(id, .inFavour, by: index) }
        let secretariat = fixture.actor(.secretariat)
        try fixture.write { try $0.writtenMeetings.count(id, WrittenCountEntry(), by: secretariat) }
        #expect(try fixture.written(id, secretariat).alarms == [])
        try fixture.write { services in
            try services.connection.execute("DROP TRIGGER tallies_stay")
            try services.connection.execute("UPDATE tallies SET in_favour = 14, against = 1")
        }
        let alarms = try fixture.written(id, secretariat).alarms
        #expect(alarms.count == 2)
        #expect(alarms.allSatisfy { $0.contains("記録は「賛成14名・反対1名」、表決書を数え直すと「賛成15名・反対0名」です。") })
        #expect(try fixture.written(id, fixture.member(3)).alarms == [])
    }

    @Test("an anonymous answer is kept without anything that leads to its sender, and counts once")
    func anonymous() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting(names: .nobody)
        for index in 0..<16 { try fixture.answer(id, .inFavour, by: index, receipt: fixture.receipt(UInt8(index))) }
        // The same form twice, then a change, then somebody who guesses a number.
        try fixture.answer(id, .inFavour, by: 4, receipt: fixture.receipt(4))
        try fixture.answer(id, .against, by: 4, receipt: fixture.receipt(4))
        #expect(throws: WrittenMeetingError.receiptUnknown) {
            try fixture.answer(id, .against, by: 5, receipt: fixture.receipt(30))
        }
        #expect(try fixture.count("SELECT count(*) FROM ballots") == 0)
        #expect(try fixture.count("SELECT count(*) FROM ballot_sheets") == 16)
        #expect(try fixture.count("SELECT count(*) FROM anonymous_ballots WHERE answer = 'against'") == 2)
        let columns = try fixture.read { services in
            try services.connection.all("SELECT name FROM pragma_table_info('anonymous_ballots')") { try $0.text(0) }
        }
        #expect(columns == ["meeting_id", "receipt", "vote_id", "answer", "opinion"])
        let secretariat = fixture.actor(.secretariat)
        try fixture.write { try $0.writtenMeetings.count(id, WrittenCountEntry(), by: secretariat) }
        let detail = try fixture.written(id, secretariat)
        #expect(detail.ballots.isEmpty && detail.alarms.isEmpty)
        #expect(detail.questions[0].stored.current?.record.entry.tally == Tally(inFavour: 14, against: 1))
    }

    @Test(
        "the data file itself takes no name beside an anonymous answer, no change of a ballot and none after the count")
    func database() throws {
        let fixture = try Fixture()
        let id = try fixture.writtenMeeting(names: .nobody)
        try fixture.answer(id, .inFavour, by: 2, receipt: fixture.receipt(1))
        let vote = try fixture.written(id, fixture.actor(.secretariat)).questions[0].vote.id
        for sql in [
            "INSERT INTO ballots VALUES (\(id), \(fixture.members[2]), 1, \(vote), 'against', '')",
            "UPDATE ballot_sheets SET received_at = ''", "DELETE FROM ballot_sheets", "DELETE FROM anonymous_ballots",
            "UPDATE written_meetings SET names = 'members'",
            "INSERT INTO ballot_sheets VALUES (\(id), \(fixture.members[2]), 2, NULL, '', 1, '2022-07-28T00:00:00.000Z')",
        ] {
            #expect(throws: (any Error).self, "\(sql)") { try fixture.write { try $0.connection.execute(sql) } }
        }
    }

    @Test("before the release a written meeting has no ballots for anybody, and no member finds its page")
    func draft() throws {
        let fixture = try Fixture()
        let secretariat = fixture.actor(.secretariat)
        let id = try fixture.write { services in
            try services.meetings.plan(
                MeetingPlan(date: day(2022, 9, 1), startsAt: time(17, 0), place: "書面", form: .written), by: secretariat)
        }
        for actor in [fixture.member(2), fixture.actor(.department)] {
            #expect(throws: ServiceError.notFound) { try fixture.written(id, actor) }
            #expect(throws: ServiceError.notFound) {
                try fixture.read { try $0.writtenMeetings.paper(of: id, for: actor) }
            }
        }
        #expect(try fixture.written(id, secretariat).written == nil)
    }
}
