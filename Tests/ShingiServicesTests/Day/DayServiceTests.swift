import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Opening and closing") struct DayServiceTests {
    @Test("a meeting does not open without a quorum")
    func noQuorum() throws {
        let fixture = try Fixture()
        let meeting = try fixture.plannedMeeting(on: day(2022, 7, 28))
        try fixture.attend(meeting, place: 0..<8)
        #expect(throws: MeetingError.self) {
            try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: fixture.actor(.clerk)) }
        }
        #expect(try fixture.sheet(meeting).meeting.state == .planned)
        #expect(try fixture.history(of: .meeting(meeting)).count == 8)
    }

    @Test("a meeting opens once")
    func opensOnce() throws {
        let fixture = try Fixture()
        let meeting = try fixture.openMeeting().meeting
        #expect(throws: MeetingError.alreadyOpen(at: time(10, 0))) {
            try fixture.write { try $0.days.open(meeting, at: time(10, 5), by: fixture.actor(.clerk)) }
        }
    }

    @Test("together, the matters of a case share a vote; apart, each has its own", arguments: ItemDecision.allCases)
    func votes(decision: ItemDecision) throws {
        let fixture = try Fixture { $0.itemDecision = decision }
        let opened = try fixture.openMeeting()
        let votes = try fixture.votes(opened.item)
        #expect(votes.map(\.vote.matters.count) == (decision == .together ? [2] : [1, 1]))
        #expect(votes.allSatisfy { $0.vote.subject == .consultation })
    }

    @Test("matters are taken apart as long as they are undecided")
    func split() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        let matters = try fixture.matters(of: opened.subject)
        try fixture.write { try $0.days.splitVote(opened.item, apart: [matters[1]], by: clerk) }
        let votes = try fixture.votes(opened.item)
        #expect(votes.map(\.vote.matters) == [[matters[0]], [matters[1]]])
        #expect(votes[0].vote.version == 2)
        #expect(throws: VoteError.nothingToSplit) {
            try fixture.write { try $0.days.splitVote(opened.item, apart: [matters[1]], by: clerk) }
        }
        #expect(throws: VoteError.changedMeanwhile) {
            try fixture.write { try $0.votes.recordDecision(noObjection(), on: opened.vote, version: 1, by: clerk) }
        }
    }

    @Test("what was left undecided stops the closing until somebody sends it to the next meeting")
    func undecided() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        #expect(throws: MeetingError.undecidedItems(["諮問事項(1)"])) {
            try fixture.write { try $0.days.close(opened.meeting, at: time(11, 0), by: clerk) }
        }
        #expect(try fixture.sheet(opened.meeting).meeting.state == .open)
        try fixture.write {
            try $0.days.close(opened.meeting, at: time(11, 0), leavesUndecided: true, by: clerk)
        }
        #expect(try fixture.caseState(of: opened.subject) == .accepted)
        #expect(try fixture.count("SELECT count(*) FROM replies") == 0)
        #expect(try fixture.history(of: .meeting(opened.meeting)).last == "11:00に閉会しました。審議未了: 諮問第1号。")
    }

    @Test("a continued case comes back with what is still open, and is answered when all of it is decided")
    func continued() throws {
        let fixture = try Fixture { $0.itemDecision = .apart }
        let clerk = fixture.actor(.clerk)
        let first = try fixture.openMeeting()
        let votes = try fixture.votes(first.item).map(\.vote.id)
        try fixture.write { services in
            try services.votes.recordDecision(noObjection(), on: votes[0], version: 1, by: clerk)
            try services.votes.recordDecision(noObjection(motion: .continue), on: votes[1], version: 1, by: clerk)
            try services.days.close(first.meeting, at: time(11, 0), by: clerk)
        }
        #expect(try fixture.caseState(of: first.subject) == .accepted)

        fixture.clock.move(to: Instant(day(2022, 9, 1), time(10, 0)))
        let meeting = try fixture.plannedMeeting(on: day(2022, 9, 1), ordinal: 2)
        let item = try fixture.item(.consultation, "電話予約の受付業務", in: meeting, about: first.subject)
        try fixture.attend(meeting, place: 0..<16)
        try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: clerk) }
        let rest = try fixture.votes(item)
        #expect(rest.map(\.vote.matters) == [[try fixture.matters(of: first.subject)[1]]])
        try fixture.write { services in
            try services.votes.recordDecision(noObjection(), on: rest[0].vote.id, version: 1, by: clerk)
            try services.days.close(meeting, at: time(11, 0), by: clerk)
        }
        #expect(try fixture.caseState(of: first.subject) == .decided)
        #expect(
            try fixture.count("SELECT count(*) FROM replies WHERE meeting_id = ?", [.integer(meeting.rawValue)]) == 1)
    }

    @Test("a case withdrawn at the meeting ends without a reply")
    func withdrawn() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        try fixture.write { services in
            try services.votes.recordDecision(noObjection(motion: .withdraw), on: opened.vote, version: 1, by: clerk)
            try services.days.close(opened.meeting, at: time(11, 0), by: clerk)
        }
        #expect(try fixture.caseState(of: opened.subject) == .withdrawn)
        #expect(try fixture.count("SELECT count(*) FROM replies") == 0)
        #expect(try fixture.count("SELECT count(*) FROM case_withdrawals") == 1)
    }

    @Test("what is shown for information is not voted on")
    func information() throws {
        let fixture = try Fixture()
        let meeting = try fixture.plannedMeeting(on: day(2022, 7, 28))
        let information = try fixture.item(.information, "条例改正の動き", in: meeting)
        let other = try fixture.item(.other, "次回の日程", in: meeting)
        try fixture.attend(meeting, place: 0..<16)
        try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: fixture.actor(.clerk)) }
        #expect(try fixture.votes(information).isEmpty)
        #expect(try fixture.votes(other).map(\.vote.subject) == [.other])
        try fixture.write { try $0.days.close(meeting, at: time(10, 30), by: fixture.actor(.clerk)) }
    }

    @Test("the day is the clerk's and the secretariat's", arguments: Role.allCases)
    func roles(role: Role) throws {
        let fixture = try Fixture()
        let meeting = try fixture.plannedMeeting(on: day(2022, 7, 28))
        try fixture.attend(meeting, place: 0..<16)
        let open = {
            try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: fixture.actor(role)) }
        }
        switch role {
        case .secretariat, .clerk: try open()
        case .administrator: #expect(throws: RightsError.forbidden(.openMeetings)) { try open() }
        case .department, .member: #expect(throws: ServiceError.notFound) { try open() }
        }
    }

    @Test("another council's meeting does not exist")
    func stranger() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let stranger = try fixture.stranger()
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.days.sheet(of: opened.meeting, for: stranger) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.votes.find(opened.vote, for: stranger) }
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.write { try $0.days.splitVote(opened.item, apart: [], by: stranger) }
        }
    }
}
