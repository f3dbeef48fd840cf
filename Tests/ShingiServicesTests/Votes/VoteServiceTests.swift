import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Decisions") struct VoteServiceTests {
    @Test("fourteen to one with sixteen present and a chair who does not vote")
    func showOfHands() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        try record(fixture, hands(14, 1), opened.vote)
        let stored = try fixture.votes(opened.item)[0]
        #expect(
            stored.current?.record.reason
                == "在任16名、定足数9名、出席16名。議長を除く議決参加15名のうち賛成14名・反対1名、出席委員の過半数により承認。")
        #expect(stored.current?.record.announcement == "賛成14名、反対1名でございますので、本件は承認といたします。")
        #expect(stored.current?.recordedBy == "書記")
        #expect(stored.current?.decidedAt == time(10, 0))
        #expect(stored.vote.version == 2)
        #expect(try fixture.count("SELECT may_vote FROM decisions") == 15)
        #expect(try fixture.history(of: .vote(opened.vote)).count == 1)
    }

    @Test(
        "counts that can't be are refused and leave nothing behind",
        arguments: [
            (hands(18, 0), TallyProblem.tooMany(.inFavour, mayVote: 15)), (hands(15, -1), .negative(.against)),
            (hands(13, 1), .sum(mayVote: 15, withAbstentions: false)),
        ])
    func refused(draft: DecisionDraft, problem: TallyProblem) throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        #expect(throws: VoteError.tally([problem])) { try record(fixture, draft, opened.vote) }
        #expect(try fixture.count("SELECT count(*) FROM decisions") == 0)
        #expect(try fixture.votes(opened.item)[0].vote.version == 1)
    }

    @Test("a sum that does not match passes with a reason, which stays with the record")
    func mismatch() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        try record(fixture, hands(13, 1, reason: "1名が席を外していた"), opened.vote)
        let record = try fixture.votes(opened.item)[0].current?.record
        #expect(record?.entry.sumReason == "1名が席を外していた")
        #expect(record?.reason.hasSuffix("合計が合わない理由: 1名が席を外していた") == true)
    }

    @Test("the same form twice records once; another decision by somebody else is told what happened")
    func twice() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        try record(fixture, hands(14, 1), opened.vote)
        try record(fixture, hands(14, 1), opened.vote)
        #expect(try fixture.count("SELECT count(*) FROM decisions") == 1)
        #expect(throws: VoteError.alreadyRecorded("挙手、賛成14名・反対1名、承認")) {
            try fixture.write {
                try $0.votes.recordTally(
                    Tally(inFavour: 15, against: 0), on: opened.vote, version: 1, by: fixture.actor(.secretariat))
            }
        }
    }

    @Test("a correction gives its reason, and both records stay")
    func correction() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        try record(fixture, hands(14, 1), opened.vote)
        let right = Tally(inFavour: 13, against: 2)
        #expect(throws: VoteError.correctionReasonNeeded) {
            try fixture.write { try $0.votes.correctTally(right, reason: "", on: opened.vote, version: 2, by: clerk) }
        }
        try fixture.write {
            try $0.votes.correctTally(right, reason: "数え間違い", on: opened.vote, version: 2, by: clerk)
        }
        let stored = try fixture.votes(opened.item)[0]
        #expect(stored.history.map(\.record.entry.tally) == [Tally(inFavour: 14, against: 1), right])
        #expect(stored.history.map(\.record.correctionReason) == [nil, "数え間違い"])
        #expect(stored.history[1].corrects == stored.history[0].id)
        #expect(stored.vote.version == 3)
        #expect(throws: VoteError.self) {
            try fixture.write {
                try $0.votes.correctTally(right, reason: "もう一度", on: opened.vote, version: 2, by: clerk)
            }
        }
    }

    @Test("a correction after the meeting decides the case anew: another outcome, another promise")
    func correctionAfterClosing() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        let conditions = [try Condition(text: "次回に報告する", mustReport: true)]
        try record(fixture, noObjection(conditions), opened.vote)
        try fixture.write { try $0.days.close(opened.meeting, at: time(11, 0), by: clerk) }
        #expect(try fixture.count("SELECT count(*) FROM follow_ups") == 1)
        let changed = [try Condition(text: "次々回に報告する", mustReport: true)]
        try fixture.write {
            try $0.votes.correctDecision(
                noObjection(changed), reason: "条件の聞き違い", on: opened.vote, version: 2, by: clerk)
        }
        let texts = try fixture.read { try $0.connection.all("SELECT text FROM follow_ups") { try $0.text(0) } }
        #expect(texts == ["次々回に報告する"])
        #expect(try fixture.count("SELECT count(*) FROM replies") == 1)
        try fixture.write {
            try $0.votes.correctDecision(
                noObjection(motion: .continue), reason: "継続の誤り", on: opened.vote, version: 3, by: clerk)
        }
        #expect(try fixture.caseState(of: opened.subject) == .accepted)
        #expect(try fixture.count("SELECT count(*) FROM follow_ups") == 0)
        #expect(try fixture.count("SELECT count(*) FROM replies") == 0)
    }

    @Test("a promise that was reported on stays when its condition is corrected away")
    func reportedPromiseStays() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        try record(fixture, noObjection([try Condition(text: "次回に報告する", mustReport: true)]), opened.vote)
        try fixture.write { services in
            try services.days.close(opened.meeting, at: time(11, 0), by: clerk)
            try services.connection.execute(
                """
                INSERT INTO follow_up_reports (follow_up_id, meeting_id, answer, reported_by, reported_at)
                SELECT id, promised_meeting_id, '途中の報告', ?, created_at FROM follow_ups
                """,
                [.integer(clerk.accountID.rawValue)])
            try services.votes.correctDecision(
                noObjection(), reason: "条件はなかった", on: opened.vote, version: 2, by: clerk)
        }
        #expect(try fixture.count("SELECT count(*) FROM follow_ups") == 1)
        #expect(try fixture.count("SELECT count(*) FROM follow_up_reports") == 1)
    }

    @Test("an excluded member stays in the quorum and out of the count")
    func exclusion() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        var draft = hands(13, 1)
        draft.exclusions = [try Exclusion(member: fixture.members[4], reason: "委託先の役員")]
        try record(fixture, draft, opened.vote)
        let stored = try fixture.votes(opened.item)[0]
        #expect(stored.exclusions.map(\.reason) == ["委託先の役員"])
        #expect(stored.current?.record.electorate.excluded == 1)
        #expect(stored.current?.record.electorate.standing.present == 16)
        #expect(throws: VoteError.exclusionWithoutReason) { try Exclusion(member: fixture.members[4], reason: " ") }
    }

    @Test("a tie asks for the chair's vote and is decided by it")
    func castingVote() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .onTie))
        let opened = try fixture.openMeeting(present: 15)
        #expect(throws: VoteError.castingVoteNeeded(Tally(inFavour: 7, against: 7))) {
            try record(fixture, hands(7, 7), opened.vote)
        }
        var draft = hands(7, 7)
        draft.entry.castingVote = .against
        try record(fixture, draft, opened.vote)
        #expect(try fixture.votes(opened.item)[0].current?.record.outcome == .notApproved)
    }

    @Test("who has left by then is not counted")
    func presenceAtTheTime() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        let member = fixture.members[9]
        try fixture.write { services in
            let change = AttendanceChange(
                member: member, seen: [try Attendance(member: member, mode: .place)],
                stays: [try Attendance(member: member, mode: .place, leftAt: time(10, 30))])
            try services.attendance.save([change], of: opened.meeting, by: fixture.actor(.clerk))
        }
        fixture.clock.move(to: Instant(day(2022, 7, 28), time(10, 31)))
        try record(fixture, hands(13, 1), opened.vote)
        #expect(try fixture.votes(opened.item)[0].current?.record.electorate.standing.present == 15)
    }

    @Test(
        "only the clerk and the secretariat record; members see it once the meeting has ended", arguments: Role.allCases
    )
    func roles(role: Role) throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        let act = {
            try fixture.write {
                try $0.votes.recordDecision(noObjection(), on: opened.vote, version: 1, by: fixture.actor(role))
            }
        }
        switch role {
        case .secretariat, .clerk: try act()
        case .administrator: #expect(throws: RightsError.forbidden(.recordDecisions)) { try act() }
        case .department, .member: #expect(throws: ServiceError.notFound) { try act() }
        }
    }

    @Test("members see what came of a vote once the meeting has ended and its agenda was theirs")
    func membersSee() throws {
        let fixture = try Fixture()
        let opened = try fixture.openMeeting()
        try record(fixture, noObjection(), opened.vote)
        let look = { try fixture.read { try $0.votes.find(opened.vote, for: fixture.actor(.member)) } }
        try fixture.write { try $0.days.close(opened.meeting, at: time(11, 0), by: fixture.actor(.clerk)) }
        #expect(throws: ServiceError.notFound) { try look() }
        try fixture.write { services in
            try services.connection.execute(
                "INSERT INTO agenda_releases (meeting_id, released_by, released_at) VALUES (?, ?, ?)",
                [
                    .integer(opened.meeting.rawValue), .integer(fixture.account(.secretariat).rawValue),
                    .text(services.now.iso),
                ])
        }
        #expect(try look().stored.current?.record.outcome == .approved)
    }

    @Test("the table itself refuses what the rules refuse")
    func table() throws {
        let fixture = try Fixture(rules: VotingRules(chairVote: .never))
        let opened = try fixture.openMeeting()
        try record(fixture, hands(14, 1), opened.vote)
        for statement in [
            "UPDATE decisions SET word = '不承認'", "DELETE FROM tallies",
            "UPDATE tallies SET in_favour = 15, against = 0",
            "DELETE FROM decisions", "INSERT INTO tallies VALUES (1, 16, 0, 0, NULL, '')",
        ] {
            #expect(throws: DatabaseError.self) { try fixture.write { try $0.connection.execute(statement) } }
        }
    }

    private func record(_ fixture: Fixture, _ draft: DecisionDraft, _ vote: VoteID) throws {
        try fixture.write { try $0.votes.recordDecision(draft, on: vote, version: 1, by: fixture.actor(.clerk)) }
    }
}
