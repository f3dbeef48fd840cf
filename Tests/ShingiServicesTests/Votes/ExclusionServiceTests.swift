import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Who takes no part in an item")
struct ExclusionServiceTests {
    private func exclude(
        _ index: Int, from item: AgendaItemID, resolution: String = "", in fixture: Fixture
    ) throws {
        let exclusion = try Exclusion(
            member: fixture.members[index], reason: "委託先の法人の役員であるため", resolution: resolution)
        let clerk = fixture.actor(.clerk)
        try fixture.write { try $0.exclusions.exclude(exclusion, from: item, by: clerk) }
    }

    private func readmit(_ index: Int, to item: AgendaItemID, in fixture: Fixture) throws {
        let (member, clerk) = (fixture.members[index], fixture.actor(.clerk))
        try fixture.write { try $0.exclusions.readmit(member, to: item, by: clerk) }
    }

    private func asked(_ index: Int, _ meeting: MeetingID, in fixture: Fixture) throws -> [BallotQuestion] {
        try fixture.read { try $0.writtenMeetings.paper(of: meeting, for: fixture.member(index)).asked }
    }

    /// The items of a written meeting: a case of two matters, and a report.
    private func items(_ meeting: MeetingID, in fixture: Fixture) throws -> [AgendaItemID] {
        try fixture.read { try $0.connection.agendaItems(of: meeting).map(\.id) }
    }

    private func count(_ meeting: MeetingID, in fixture: Fixture) throws -> WrittenMeetingDetail {
        fixture.clock.move(to: Fixture.start.adding(seconds: 86_400))
        let secretariat = fixture.actor(.secretariat)
        try fixture.write { try $0.writtenMeetings.count(meeting, WrittenCountEntry(), by: secretariat) }
        return try fixture.written(meeting, secretariat)
    }

    @Test("an excluded member is asked about everything but that item, and its count goes without them")
    func written() throws {
        let fixture = try Fixture()
        let meeting = try fixture.writtenMeeting()
        let items = try items(meeting, in: fixture)
        try exclude(2, from: items[0], in: fixture)
        #expect(try asked(3, meeting, in: fixture).count == 3)
        #expect(try asked(2, meeting, in: fixture).map(\.subject) == [.report])
        for index in 0..<16 { try fixture.answer(meeting, .inFavour, by: index) }
        let detail = try count(meeting, in: fixture)
        let record = try #require(detail.questions[0].stored.current?.record)
        #expect(record.entry.tally == Tally(inFavour: 14, against: 0))
        #expect(
            record.reason
                == "在任16名、定足数9名、書面による回答16名。議長と除斥の委員1名を除く議決参加14名のうち賛成14名・反対0名、出席委員の過半数により承認。")
        #expect(detail.alarms.isEmpty)
        #expect(detail.questions[0].stored.exclusions.map(\.reason) == ["委託先の法人の役員であるため"])
    }

    @Test(
        "whether the excluded count for the quorum is the council's rule: nine answers with one of them excluded",
        arguments: [true, false])
    func quorum(counts: Bool) throws {
        let fixture = try Fixture(rules: VotingRules(excludedCounts: counts))
        let meeting = try fixture.writtenMeeting()
        try exclude(2, from: items(meeting, in: fixture)[0], in: fixture)
        for index in 0..<9 { try fixture.answer(meeting, .inFavour, by: index) }
        if counts {
            let record = try count(meeting, in: fixture).questions[0].stored.current?.record
            #expect(record?.electorate.standing.present == 9)
        } else {
            #expect(throws: VoteError.self) { try count(meeting, in: fixture) }
        }
    }

    @Test("where the rule asks for a resolution of the council, none is noted in writing without it")
    func resolution() throws {
        let fixture = try Fixture(rules: VotingRules(exclusionByResolution: true))
        let meeting = try fixture.writtenMeeting()
        let item = try items(meeting, in: fixture)[0]
        #expect(throws: VoteError.exclusionWithoutResolution) { try exclude(2, from: item, in: fixture) }
        try exclude(2, from: item, resolution: "第1回会議で異議なく除斥と決した", in: fixture)
        let sheet = try fixture.read { try $0.exclusions.sheet(of: meeting, for: fixture.actor(.clerk)) }
        #expect(sheet.asksResolution)
        #expect(sheet.items[0].exclusions.map(\.resolution) == ["第1回会議で異議なく除斥と決した"])
    }

    @Test("an answer given before counts for the other items alone, and counts again when the exclusion is taken back")
    func answeredBefore() throws {
        let fixture = try Fixture()
        let meeting = try fixture.writtenMeeting()
        let item = try items(meeting, in: fixture)[0]
        for index in 0..<16 { try fixture.answer(meeting, .inFavour, by: index) }
        try exclude(2, from: item, in: fixture)
        try exclude(3, from: item, in: fixture)
        try readmit(3, to: item, in: fixture)
        let detail = try count(meeting, in: fixture)
        #expect(detail.questions[0].stored.current?.record.entry.tally == Tally(inFavour: 14, against: 0))
        #expect(detail.ballots[fixture.members[2]]?.count == 1 && detail.ballots[fixture.members[3]]?.count == 3)
        #expect(detail.alarms.isEmpty)
    }

    @Test("who answered without the item can't be taken back into it, nor an anonymous answer be told from the others")
    func refusals() throws {
        let fixture = try Fixture()
        let meeting = try fixture.writtenMeeting()
        let item = try items(meeting, in: fixture)[0]
        try exclude(2, from: item, in: fixture)
        #expect(throws: ExclusionError.alreadyExcluded) { try exclude(2, from: item, in: fixture) }
        try fixture.answer(meeting, .inFavour, by: 2)
        #expect(throws: ExclusionError.answeredWithout) { try readmit(2, to: item, in: fixture) }
        #expect(throws: ServiceError.notFound) { try readmit(5, to: item, in: fixture) }

        let secret = try Fixture()
        let ballot = try secret.writtenMeeting(names: .nobody)
        try secret.answer(ballot, .inFavour, by: 2, receipt: secret.receipt(2))
        let other = try items(ballot, in: secret)[0]
        #expect(throws: ExclusionError.answeredAnonymously) { try exclude(2, from: other, in: secret) }
        try exclude(3, from: other, in: secret)
        #expect(try asked(3, ballot, in: secret).count == 1)
    }

    @Test("who is excluded from everything is waited for by nobody, and has nothing to answer")
    func excused() throws {
        let fixture = try Fixture()
        let meeting = try fixture.writtenMeeting()
        for item in try items(meeting, in: fixture) { try exclude(2, from: item, in: fixture) }
        let secretariat = fixture.actor(.secretariat)
        #expect(try !fixture.written(meeting, secretariat).electorate.missing.contains(fixture.members[2]))
        #expect(throws: WrittenMeetingError.nothingToAnswer) { try fixture.answer(meeting, .inFavour, by: 2) }
        for index in 0..<16 where index != 2 { try fixture.answer(meeting, .inFavour, by: index) }
        // Nobody is missing, so nothing is waited for.
        try fixture.write { try $0.writtenMeetings.count(meeting, WrittenCountEntry(), by: secretariat) }
        #expect(try fixture.written(meeting, secretariat).meeting.state == .closed)
    }

    @Test("noted before the meeting it is known to its votes; once decided it is corrected there alone")
    func planned() throws {
        let fixture = try Fixture(rules: VotingRules(exclusionByResolution: true))
        let meeting = try fixture.stagedMeeting(on: day(2022, 7, 28))
        let item = try fixture.item(.consultation, "受付業務", in: meeting, about: try fixture.acceptedCase())
        try exclude(4, from: item, in: fixture)
        try fixture.attend(meeting, place: 0..<16)
        let clerk = fixture.actor(.clerk)
        try fixture.write { try $0.days.open(meeting, at: time(10, 0), by: clerk) }
        let vote = try fixture.votes(item)[0]
        #expect(vote.vote.excluded == [fixture.members[4]])
        let draft = DecisionDraft(
            VoteEntry(method: .noObjection),
            exclusions: [try Exclusion(member: fixture.members[4], reason: "役員", resolution: "異議なく決した")])
        try fixture.write {
            try $0.votes.recordDecision(draft, on: vote.vote.id, version: vote.vote.version, by: clerk)
        }
        #expect(throws: ExclusionError.decided) { try exclude(5, from: item, in: fixture) }
        #expect(throws: ExclusionError.decided) { try readmit(4, to: item, in: fixture) }
        let sheet = try fixture.read { try $0.exclusions.sheet(of: meeting, for: clerk) }
        #expect(sheet.items.map(\.isOpen) == [false] && sheet.items[0].exclusions.map(\.reason) == ["役員"])
    }

    @Test("only those who record decisions note it, and only of somebody in office")
    func rights() throws {
        let fixture = try Fixture()
        let meeting = try fixture.writtenMeeting()
        let item = try items(meeting, in: fixture)[0]
        let exclusion = try Exclusion(member: fixture.members[2], reason: "役員")
        for actor in [fixture.member(2), fixture.actor(.department)] {
            #expect(throws: (any Error).self) {
                try fixture.write { try $0.exclusions.exclude(exclusion, from: item, by: actor) }
            }
            #expect(throws: (any Error).self) { try fixture.read { try $0.exclusions.sheet(of: meeting, for: actor) } }
        }
        let nobody = try Exclusion(member: MemberID(rawValue: 999), reason: "役員")
        let clerk = fixture.actor(.clerk)
        #expect(throws: MeetingError.notAMember) {
            try fixture.write { try $0.exclusions.exclude(nobody, from: item, by: clerk) }
        }
        #expect(throws: VoteError.exclusionWithoutReason) { try Exclusion(member: fixture.members[2], reason: "　") }
    }
}
