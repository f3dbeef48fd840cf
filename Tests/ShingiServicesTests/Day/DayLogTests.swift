import ShingiDomain
import Testing

@testable import ShingiServices

@Suite("What is noted while a meeting goes on") struct DayLogTests {
    private func note(_ remark: Remark, _ fixture: Fixture, _ meeting: MeetingID, _ item: AgendaItemID?) throws {
        try fixture.write { try $0.remarks.note(remark, at: meeting, about: item, by: fixture.actor(.clerk)) }
    }

    @Test("the first item is called up with the opening, and calling it again changes nothing")
    func calls() throws {
        let fixture = try Fixture()
        let (meeting, _, item, _) = try fixture.openMeeting()
        #expect(try fixture.sheet(meeting).called?.item == item)
        try fixture.write { try $0.days.call(item, by: fixture.actor(.clerk)) }
        #expect(try fixture.sheet(meeting).log.calls.count == 1)
    }

    @Test("a promise becomes a follow-up of the case, and goes with its note when that is taken back")
    func promise() throws {
        let fixture = try Fixture()
        let (meeting, subject, item, _) = try fixture.openMeeting()
        try note(try Remark(.promise, by: .named("課長"), text: "毎年、証明書で確かめる。"), fixture, meeting, item)
        let noted = try #require(try fixture.sheet(meeting).log.remarks.first)
        let owed = try fixture.read { try $0.connection.followUps(of: subject, visibleTo: fixture.actor(.clerk)) }
        #expect(owed.map(\.followUp.id) == [noted.promise])
        #expect(owed.first?.followUp.text == "毎年、証明書で確かめる。")
        _ = try fixture.write { try $0.remarks.retract(noted.id, by: fixture.actor(.clerk)) }
        #expect(try fixture.sheet(meeting).log.remarks.isEmpty)
        #expect(try fixture.read { try $0.connection.followUps(of: subject, visibleTo: fixture.actor(.clerk)) }.isEmpty)
        #expect(throws: RemarkError.alreadyRetracted) {
            try fixture.write { _ = try $0.remarks.retract(noted.id, by: fixture.actor(.clerk)) }
        }
    }

    @Test("a remark is of a member in office or of somebody named, about an item of this meeting or none")
    func speakers() throws {
        let fixture = try Fixture()
        let (meeting, _, item, _) = try fixture.openMeeting()
        try note(try Remark(.remark, by: .member(fixture.members[2]), text: "保存期間はいつまでか。"), fixture, meeting, item)
        try note(try Remark(.remark, by: .named("保健所"), text: "緊急の委託を次回報告する。"), fixture, meeting, nil)
        #expect(try fixture.sheet(meeting).log.remarks.map(\.item) == [item, nil])
        let stranger = Remark.Speaker.member(MemberID(rawValue: 9_999))
        #expect(throws: MeetingError.notAMember) {
            try note(try Remark(.remark, by: stranger, text: "あ"), fixture, meeting, item)
        }
        #expect(throws: MeetingError.noSuchItem) {
            try note(try Remark(.remark, by: .named(""), text: "あ"), fixture, meeting, AgendaItemID(rawValue: 9_999))
        }
    }

    @Test("what was said otherwise stays beside the record")
    func difference() throws {
        let fixture = try Fixture()
        let (meeting, _, item, _) = try fixture.openMeeting()
        let difference = try SpokenDifference(said: "報告事項3件は了承", note: "報告事項は2件")
        try fixture.write {
            try $0.remarks.note(difference, at: meeting, about: item, by: fixture.actor(.clerk))
        }
        #expect(try fixture.sheet(meeting).log.differences.map(\.difference) == [difference])
    }

    @Test("doors are closed with a reason, for one item or for all, and opened again")
    func doors() throws {
        let fixture = try Fixture()
        let (meeting, _, item, _) = try fixture.openMeeting()
        let clerk = fixture.actor(.clerk)
        try fixture.write { try $0.days.admit(.closed(reason: "第7条第2号"), to: item, by: clerk) }
        #expect(try fixture.sheet(meeting).log.closedItems == [item: "第7条第2号"])
        try fixture.write { try $0.days.admit(.open, to: item, by: clerk) }
        #expect(try fixture.sheet(meeting).log.closedItems.isEmpty)
        try fixture.write { try $0.days.admit(.closed(reason: "第7条第3号"), at: meeting, by: clerk) }
        #expect(try fixture.sheet(meeting).meeting.openness == .closed(reason: "第7条第3号"))
        #expect(throws: MeetingError.closedAlready) {
            try fixture.write { try $0.days.admit(.closed(reason: "あ"), to: item, by: clerk) }
        }
    }

    @Test("the newest change is that of the meeting's votes too, with the name of who made it")
    func changes() throws {
        let fixture = try Fixture()
        let (meeting, _, _, vote) = try fixture.openMeeting()
        let before = try #require(try fixture.sheet(meeting).lastChange)
        try fixture.write {
            try $0.votes.recordDecision(
                DecisionDraft(VoteEntry(method: .noObjection)), on: vote, version: 1, by: fixture.actor(.clerk))
        }
        let after = try #require(try fixture.sheet(meeting).lastChange)
        #expect(after.id > before.id)
        #expect(after.sentence.contains("異議なしと認め"))
    }

    @Test("the file itself keeps remarks and what was said from being changed or deleted")
    func triggers() throws {
        let fixture = try Fixture()
        let (meeting, _, item, _) = try fixture.openMeeting()
        try note(try Remark(.remark, by: .named(""), text: "あ"), fixture, meeting, item)
        try fixture.write {
            try $0.remarks.note(
                SpokenDifference(said: "あ", note: "い"), at: meeting, about: nil, by: fixture.actor(.clerk))
        }
        for sql in [
            "UPDATE remarks SET text = 'う'", "DELETE FROM remarks", "UPDATE spoken_differences SET said = 'う'",
            "DELETE FROM spoken_differences",
        ] {
            #expect(throws: (any Error).self) { try fixture.write { try $0.connection.execute(sql) } }
        }
    }
}
