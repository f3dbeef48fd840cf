import Testing

@testable import ShingiDomain

@Suite("Entries of an agenda without a case")
struct NewAgendaItemTests {
    @Test("a report may answer a promise, and a title loses the spaces around it")
    func right() throws {
        let item = try NewAgendaItem(kind: .report, title: " 周知について　", pageCount: 7, followUp: FollowUpID(3))
        #expect(item.title == "周知について")
        #expect(item.followUp == FollowUpID(3))
    }

    @Test("a consultation needs a case, every entry a title, and only reports answer promises")
    func refused() {
        #expect(throws: AgendaError.consultationWithoutCase) { try NewAgendaItem(kind: .consultation, title: "件名") }
        #expect(throws: AgendaError.titleMissing) { try NewAgendaItem(kind: .other, title: " ") }
        #expect(throws: AgendaError.answerWithoutReport) {
            try NewAgendaItem(kind: .other, title: "件名", followUp: FollowUpID(1))
        }
        #expect(NewAgendaItem.kinds == [.confirmation, .report, .other, .information])
    }

    @Test("page counts run from 1 to 9999, are 0 where there are no papers, or are unknown")
    func pageCounts() throws {
        #expect(try NewAgendaItem.checked(nil) == nil)
        #expect(try [0, 1, 9_999].map { try NewAgendaItem.checked($0) } == [0, 1, 9_999])
        for count in [-3, 10_000] {
            #expect(throws: AgendaError.pageCountOutOfRange) { try NewAgendaItem.checked(count) }
        }
    }
}
