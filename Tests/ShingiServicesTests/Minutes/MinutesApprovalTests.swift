import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Minutes on the next agenda")
struct MinutesApprovalTests {
    private let fixture: Fixture
    private let held: MeetingID
    private let next: MeetingID

    /// A meeting that was held and the next one, planned after it had ended.
    init() throws {
        fixture = try Fixture()
        held = try fixture.planMeeting()
        try fixture.hold(held, [try fixture.acceptedCase()])
        next = try fixture.planMeeting(on: day(2022, 8, 25))
    }

    private var secretariat: Actor { fixture.actor(.secretariat) }

    private func detail() throws -> MinutesDetail {
        try fixture.read { try $0.minutes.detail(of: held, for: secretariat) }
    }

    /// Up to the end of the round; `signs` says whether the chair has signed too.
    private func confirm(signs: Bool) throws {
        let chair = fixture.members[0]
        try fixture.write { [held, secretariat] services in
            try services.minutes.begin(held, by: secretariat)
            try services.minutesImports.import("【会 長】 始めます。", answers: [:], into: held, by: secretariat)
            try services.minutesRounds.send(held, due: day(2022, 8, 10), signer: nil, by: secretariat)
            try services.minutesRounds.close(held, by: secretariat)
            if signs { try services.minutesRounds.sign(held, as: chair, by: secretariat) }
        }
    }

    @Test("they are its first item, and its decision approves them as the meeting ends")
    func approved() throws {
        let agenda = try fixture.read { try $0.meetings.detail(next, for: secretariat).agenda }
        #expect(agenda?.first?.item.kind == .confirmation)
        #expect(agenda?.first?.item.title.hasSuffix("の会議録(案)の確認について") == true)
        try confirm(signs: true)
        #expect(try detail().confirming?.id == next)
        try fixture.hold(next, [])
        #expect(try detail().minutes.state == .approved)
        #expect(try detail().approval?.meeting.id == next)
    }

    @Test("without the chair's signature they wait, and the secretariat records the approval later")
    func unsigned() throws {
        try confirm(signs: false)
        try fixture.hold(next, [])
        #expect(try detail().minutes.state == .confirmed)
        let chair = fixture.members[0]
        try fixture.write { [held, next, secretariat] services in
            try services.minutesRounds.sign(held, as: chair, by: secretariat)
            try services.minutesRounds.approve(held, at: next, by: secretariat)
        }
        #expect(try detail().minutes.state == .approved)
    }

    @Test("a draft that nobody has confirmed is not approved by the way")
    func draft() throws {
        try fixture.write { [held, secretariat] in try $0.minutes.begin(held, by: secretariat) }
        try fixture.hold(next, [])
        #expect(try detail().minutes.state == .drafting)
    }

    @Test("the heading table lists the decision, the papers by their numbers and whom to ask")
    func heading() throws {
        try fixture.write { [held, secretariat] services in
            try services.minutes.begin(held, by: secretariat)
            try services.minutes.remark("電話 03-0000-0000", on: "contact", of: held, version: 0, by: secretariat)
        }
        let detail = try detail()
        #expect(detail.blocks[.agenda]?.map(\.term) == ["諮問第1号"])
        #expect(detail.blocks[.papers]?.isEmpty == false)
        #expect(detail.blocks[.decisions]?.first?.text.contains("承認") == true)
        let lines = MinutesFacts.lines(detail.blocks[.heading] ?? [], contact: detail.remark(MinutesDetail.contact))
        #expect(lines.last?.term == "問い合わせ先" && lines.last?.text.hasSuffix("電話 03-0000-0000") == true)
    }

    @Test("members who are asked find it on their first page until they answer")
    func waiting() throws {
        try fixture.write { [held, secretariat] services in
            try services.minutes.begin(held, by: secretariat)
            try services.minutesImports.import("【会 長】 始めます。", answers: [:], into: held, by: secretariat)
            try services.minutesRounds.send(held, due: day(2022, 8, 10), signer: nil, by: secretariat)
        }
        let member = fixture.actor(.member)
        #expect(try fixture.read { try $0.home.board(for: member).minutes.map(\.meeting.id) } == [held])
        #expect(try fixture.read { try $0.home.board(for: secretariat).minutes.map(\.undecided) } == [0])
        try fixture.write { [held] in try $0.minutesRounds.confirm(held, by: member) }
        #expect(try fixture.read { try $0.home.board(for: member).minutes.isEmpty })
    }
}
