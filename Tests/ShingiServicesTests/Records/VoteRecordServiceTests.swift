import SQLite
import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("Vote records")
struct VoteRecordServiceTests {
    @Test("six votes by hands: fifteen may vote, fourteen once a member has left")
    func hands() throws {
        let day = try SummerDay()
        let fixture = day.fixture
        let meeting = try day.handsDay()
        let sheet = try fixture.read { try $0.voteRecords.sheet(of: meeting, for: fixture.actor(.clerk)) }
        let records = sheet.items.flatMap(\.votes).compactMap(\.current?.record)
        #expect(records.count == 6)
        #expect(records.map { $0.electorate.mayVote($0.rules.chairVote) } == [15, 15, 15, 14, 14, 14])
        #expect(records.map(\.electorate.standing.present) == [16, 16, 16, 15, 15, 15])
        let first = try #require(sheet.items.first?.votes.first?.current)
        #expect(sheet.presider(of: first)?.title == "会長" && sheet.presider(of: first)?.name == "委員あおやま")
    }

    @Test("a member sees it once the meeting has ended and if its agenda was given out, nobody of a department ever")
    func rights() throws {
        let fixture = try Fixture()
        let meeting = try fixture.planMeeting()
        let subject = try fixture.acceptedCase()
        let member = fixture.actor(.member)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.voteRecords.sheet(of: meeting, for: member) }
        }
        try fixture.hold(meeting, [subject])
        #expect(try fixture.read { try $0.voteRecords.sheet(of: meeting, for: member).items.count } == 1)
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.voteRecords.sheet(of: meeting, for: fixture.actor(.department)) }
        }
        let hidden = try fixture.stagedMeeting(on: day(2022, 8, 1), ordinal: 9)
        try fixture.write {
            try $0.connection.execute(
                "UPDATE meetings SET state = 'closed', opened_at = '10:00', closed_at = '11:00' WHERE id = ?",
                [.id(hidden)])
        }
        #expect(throws: ServiceError.notFound) {
            try fixture.read { try $0.voteRecords.sheet(of: hidden, for: member) }
        }
    }
}
