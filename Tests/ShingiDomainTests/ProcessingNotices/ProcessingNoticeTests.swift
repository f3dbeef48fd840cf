import Testing

@testable import ShingiDomain

@Suite("Processing notices")
struct ProcessingNoticeTests {
    private static let today = CivilDate(unchecked: 2022, 7, 28)

    private func notice(
        _ kind: ProcessingNotice.Kind, items: String = "氏名", change: String = "項目を加える"
    ) throws(ProcessingNoticeError) -> ProcessingNotice {
        try ProcessingNotice(
            kind: kind, department: DepartmentID(1), name: "講座の受付", notifiedOn: Self.today, items: items,
            change: change)
    }

    @Test("a start says what is recorded, a change what changes, an end what becomes of it")
    func complete() {
        #expect(throws: Never.self) { try notice(.start, change: "") }
        #expect(throws: ProcessingNoticeError.itemsMissing) { try notice(.start, items: "") }
        #expect(throws: ProcessingNoticeError.changeMissing(.change)) { try notice(.change, change: " ") }
        #expect(throws: ProcessingNoticeError.itemsMissing) { try notice(.change, items: "") }
        #expect(throws: Never.self) { try notice(.end, items: "") }
        #expect(throws: ProcessingNoticeError.changeMissing(.end)) { try notice(.end, items: "", change: "") }
    }

    @Test("no notice is dated ahead, and none is reported before its period is over")
    func dates() throws {
        let notice = try notice(.start)
        #expect(throws: ProcessingNoticeError.future) { try notice.check(on: Self.today.adding(days: -1)) }
        let period = try #require(CivilDateRange(Self.today.adding(days: -30), Self.today))
        #expect(throws: ProcessingNoticeError.periodNotOver) {
            try ProcessingNoticeReport(period: period, notices: 1, today: Self.today.adding(days: -1))
        }
        #expect(throws: ProcessingNoticeError.nothingToReport(period)) {
            try ProcessingNoticeReport(period: period, notices: 0, today: Self.today)
        }
        #expect(
            ProcessingNoticeReport.title(of: period) == "個人情報を取り扱う業務の届出について(令和4年6月28日から令和4年7月28日まで)")
    }
}
