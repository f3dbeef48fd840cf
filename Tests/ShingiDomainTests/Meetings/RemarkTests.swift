import Testing

@testable import ShingiDomain

@Suite("What is said at a meeting") struct RemarkTests {
    @Test("a remark has words, and not too many")
    func words() throws {
        #expect(throws: RemarkError.empty) { try Remark(.remark, by: .named(""), text: " 　") }
        let long = String(repeating: "あ", count: Remark.longestText + 1)
        #expect(throws: RemarkError.tooLong) { try Remark(.remark, by: .named(""), text: long) }
        #expect(try Remark(.answer, by: .named(" 課長 "), text: " はい。 ").text == "はい。")
    }

    @Test("a promise belongs to a case")
    func promise() throws {
        let promise = try Remark(.promise, by: .named("課長"), text: "次回報告する。")
        #expect(throws: RemarkError.promiseWithoutCase) { try promise.requirePlace(about: nil) }
        try promise.requirePlace(about: CaseID(rawValue: 1))
    }

    @Test("what was said otherwise than recorded is kept with a note, never without")
    func difference() throws {
        #expect(throws: RemarkError.nothingSaid) { try SpokenDifference(said: "", note: "実際は2名") }
        #expect(throws: RemarkError.noteMissing) { try SpokenDifference(said: "欠席1名", note: "") }
        #expect(try SpokenDifference(said: "欠席1名 ", note: "実際は2名").said == "欠席1名")
    }

    @Test("the doors of one item can be closed only in an open meeting that is open to the public")
    func doors() throws {
        var meeting = Example.meeting(1, Example.day, .open)
        try meeting.requireItemCloseable()
        try meeting.admit(.closed(reason: "条例第7条"))
        #expect(throws: MeetingError.closedAlready) { try meeting.requireItemCloseable() }
        meeting.state = .closed
        #expect(throws: MeetingError.alreadyClosed(at: meeting.closedAt)) { try meeting.admit(.open) }
    }

    @Test("how long an explanation took is reckoned from the item's last call")
    func minutes() {
        let item = AgendaItemID(rawValue: 1)
        let calls = [600, 620].map {
            ItemCall(item: item, at: TimeOfDay(minutes: $0), notedAt: Instant(unixMilliseconds: 0))
        }
        #expect(calls.minutes(of: item, until: TimeOfDay(minutes: 627)) == 7)
        #expect(calls.minutes(of: item, until: TimeOfDay(minutes: 610)) == 0)
        #expect(calls.minutes(of: AgendaItemID(rawValue: 2), until: TimeOfDay(minutes: 627)) == nil)
    }
}
