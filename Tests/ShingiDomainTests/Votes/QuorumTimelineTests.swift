import Testing

@testable import ShingiDomain

@Suite("The quorum through a meeting") struct QuorumTimelineTests {
    private static let rules = VotingRules()
    private static let members = (1...4).map { MemberID(rawValue: $0) }

    /// Four in office, so three must attend; opened at ten.
    private func sitting(_ stays: [Attendance]) throws -> Sitting {
        var meeting = Example.meeting(1, Example.day, .open)
        meeting.openedAt = TimeOfDay(minutes: 600)
        let term = TermID(rawValue: 1)
        let period = try #require(
            CivilDateRange(CivilDate(unchecked: 2022, 1, 1), CivilDate(unchecked: 2022, 12, 31)))
        let appointments = Self.members.enumerated().map { index, member in
            Appointment(
                id: AppointmentID(rawValue: Int64(index + 1)), member: member, term: term, seat: .academic,
                period: period)
        }
        return Sitting(
            meeting: meeting, register: Register(terms: [], appointments: appointments), attendances: stays)
    }

    private func stay(
        _ member: Int, _ mode: AttendanceMode = .place, from: Int? = nil, to: Int? = nil
    ) throws -> Attendance {
        try Attendance(
            member: Self.members[member - 1], mode: mode, arrivedAt: from.map(TimeOfDay.init(minutes:)),
            leftAt: to.map(TimeOfDay.init(minutes:)))
    }

    private func timeline(_ stays: [Attendance], through minute: Int = 720) throws -> QuorumTimeline {
        try sitting(stays).timeline(through: TimeOfDay(minutes: minute), Self.rules)
    }

    @Test("it is lost when the third leaves and regained when the fourth comes")
    func lostAndRegained() throws {
        let timeline = try timeline([
            try stay(1), try stay(2), try stay(3, to: 630), try stay(4, .web, from: 645),
        ])
        #expect(timeline.moments.map(\.time.minutesSinceMidnight) == [600, 630, 645])
        #expect(timeline.moments.map(\.standing.present) == [3, 2, 3])
        #expect(timeline.moments.indices.map(timeline.turn) == [nil, .lost, .regained])
        #expect(timeline.moments[1].left == [Self.members[2]])
        #expect(timeline.moments[2].arrived == [Self.members[3]])
        #expect(timeline.lostSince == nil)
    }

    @Test("while it is lost, the minute it was lost at is known")
    func lostSince() throws {
        let stays = [try stay(1), try stay(2), try stay(3, to: 630), try stay(4, from: 610, to: 640)]
        #expect(try timeline(stays).lostSince?.minutesSinceMidnight == 640)
        #expect(try timeline(stays, through: 635).lostSince == nil)
        #expect(try timeline(stays).moments.count == 4)
    }

    @Test("what is announced for later is not in it yet")
    func later() throws {
        let stays = [try stay(1), try stay(2), try stay(3), try stay(4, from: 660)]
        #expect(try timeline(stays, through: 650).moments.count == 1)
        #expect(try timeline(stays, through: 660).moments.last?.standing.present == 4)
    }

    @Test("who goes over to Web at a minute neither comes nor leaves")
    func overToWeb() throws {
        let stays = [
            try stay(1), try stay(2), try stay(3, to: 630), try stay(3, .web, from: 630), try stay(4, .absent),
        ]
        let moment = try #require(try timeline(stays).moments.last)
        #expect(moment.arrived.isEmpty && moment.left.isEmpty)
        #expect(moment.standing.web == 1 && moment.standing.isMet)
    }

    @Test("where Web does not count, going over to Web loses it")
    func webDoesNotCount() throws {
        let stays = [try stay(1), try stay(2), try stay(3, to: 630), try stay(3, .web, from: 630)]
        let rules = VotingRules(webCounts: false)
        let timeline = try sitting(stays).timeline(through: TimeOfDay(minutes: 720), rules)
        #expect(timeline.turn(at: 1) == .lost)
        #expect(timeline.lostSince?.minutesSinceMidnight == 630)
    }

    @Test(
        "where the rule does not count who stands aside for an interest, the item loses the quorum and the next has it")
    func exclusion() throws {
        let stays = [try stay(1), try stay(2), try stay(3), try stay(4, .absent)]
        let aside = ItemExclusion(
            item: AgendaItemID(rawValue: 7), members: [Self.members[2]], from: TimeOfDay(minutes: 610),
            until: TimeOfDay(minutes: 630))
        let end = TimeOfDay(minutes: 720)
        let counted = try sitting(stays).timeline(through: end, Self.rules, excluding: [aside])
        #expect(counted.moments.map(\.standing.present) == [3, 3, 3])
        #expect(
            counted.moments.map(\.begun) == [[], [aside], []] && counted.moments.map(\.ended) == [[], [], [aside]])

        let rules = VotingRules(excludedCounts: false)
        let timeline = try sitting(stays).timeline(through: end, rules, excluding: [aside])
        #expect(timeline.moments.map(\.time.minutesSinceMidnight) == [600, 610, 630])
        #expect(timeline.moments.map(\.standing.present) == [3, 2, 3])
        #expect(timeline.moments.indices.map(timeline.turn) == [nil, .lost, .regained])
        #expect(timeline.lostSince == nil && timeline.standing?.isMet == true)
        let during = try sitting(stays).timeline(through: TimeOfDay(minutes: 620), rules, excluding: [aside])
        #expect(during.lostSince?.minutesSinceMidnight == 610 && during.standing?.withdrawn == 1)
    }

    @Test("decided in the minute of the call, or at the opening, it still has its place; who comes then counts in both")
    func briefExclusion() throws {
        let rules = VotingRules(excludedCounts: false)
        let stays = [try stay(1), try stay(2), try stay(3), try stay(4, from: 610)]
        func aside(_ minute: Int) -> ItemExclusion {
            ItemExclusion(
                item: AgendaItemID(rawValue: 7), members: [Self.members[0]], from: TimeOfDay(minutes: minute),
                until: TimeOfDay(minutes: minute))
        }
        let timeline = try sitting(stays).timeline(
            through: TimeOfDay(minutes: 720), rules, excluding: [aside(600), aside(610)])
        #expect(timeline.moments.map(\.time.minutesSinceMidnight) == [600, 600, 600, 610, 610, 610])
        #expect(timeline.moments.map(\.standing.present) == [3, 2, 3, 4, 3, 4])
    }
}
