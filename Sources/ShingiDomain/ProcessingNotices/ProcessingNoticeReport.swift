package typealias ProcessingNoticeReportID = ID<ProcessingNoticeReport>

/// The notices of a period, told to the council as one report.
package struct ProcessingNoticeReport: Sendable, Hashable {
    package var period: CivilDateRange

    /// Refuses a period that is not over, and one without a notice to report.
    package init(period: CivilDateRange, notices: Int, today: CivilDate) throws(ProcessingNoticeError) {
        guard period.last <= today else { throw .periodNotOver }
        guard notices > 0 else { throw .nothingToReport(period) }
        self.period = period
    }

    /// As the agenda calls it: 個人情報取扱業務の届出について(令和4年4月1日から令和4年6月30日まで)
    package static func title(of period: CivilDateRange) -> String {
        "個人情報を取り扱う業務の届出について(\(period.first.japaneseWithoutWeekday)から\(period.last.japaneseWithoutWeekday)まで)"
    }
}
