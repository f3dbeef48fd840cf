import Testing

@testable import ShingiDomain

@Suite("Done before asking")
struct AgendaUrgencyTests {
    private func item(_ id: Int64, _ kind: AgendaKind, _ position: Int, urgent: Bool = false) -> AgendaItem {
        AgendaItem(
            id: AgendaItemID(id), meeting: MeetingID(1), kind: kind, position: position, title: "案件", isUrgent: urgent)
    }

    @Test("it stands before the rest of its kind, however the agenda is ordered")
    func top() throws {
        let agenda = Agenda([
            item(1, .consultation, 1), item(2, .consultation, 2), item(3, .consultation, 3, urgent: true),
            item(4, .report, 1), item(5, .report, 2, urgent: true), item(6, .confirmation, 1),
        ])
        let order: [Int64] = [6, 3, 1, 2, 5, 4]
        #expect(agenda.items.map(\.id.rawValue) == order)
        #expect(agenda.items.map(\.position) == [1, 1, 2, 3, 1, 2])
        #expect(agenda.inAutomaticOrder { _ in nil }.items.map(\.id.rawValue) == order)
        #expect(try agenda.moving(AgendaItemID(3), .down).items.map(\.id.rawValue) == order)
        #expect(try agenda.moving(AgendaItemID(2), .to(1)).items.map(\.id.rawValue) == [6, 3, 2, 1, 5, 4])
    }

    @Test("the next agenda is not given out without it")
    func missing() {
        #expect(throws: AgendaError.urgentCaseMissing(["諮問第1号"])) { try Agenda.requireUrgent(["諮問第1号"]) }
        #expect(throws: Never.self) { try Agenda.requireUrgent([]) }
    }

    @Test("the record says why, since when, and what is still to be done; it never runs ahead of the calendar")
    func record() throws {
        let started = CivilDate(unchecked: 2022, 7, 4)
        #expect(throws: PriorImplementationError.reasonMissing) {
            try PriorImplementation(reason: " ", startedOn: started)
        }
        #expect(throws: PriorImplementationError.findingMissing) {
            try PriorImplementation(
                reason: "緊急", startedOn: started, check: PriorImplementation.Check(on: started, finding: ""))
        }
        let record = try PriorImplementation(reason: "緊急", startedOn: started, chairToldOn: started)
        #expect(record.missing == [.checkedOn, .membersInformedOn])
        #expect(throws: PriorImplementationError.future(.startedOn)) {
            try record.requirePast(on: started.adding(days: -1))
        }
        #expect(throws: Never.self) { try record.requirePast(on: started) }
    }
}
