import ShingiDomain

/// A processing notice with the names of what it is about.
package struct ProcessingNoticeRow: Sendable {
    package let id: ProcessingNoticeID
    package let notice: ProcessingNotice
    package let department: String
    package let report: ProcessingNoticeReportID?
    package let version: Int
}

/// One report to the council.
package struct ProcessingNoticeReportRow: Sendable {
    package let id: ProcessingNoticeReportID
    package let period: CivilDateRange
    package let noticeCount: Int
    package let meeting: NamedMeeting?
    package let madeBy: String
    package let madeAt: Instant
}

/// A report with its list, by department and day.
package struct ProcessingNoticeReportDetail: Sendable {
    package let row: ProcessingNoticeReportRow
    package let notices: [ProcessingNoticeRow]
    /// Meetings whose agenda may still take it, the next first; none for those who do not build agendas.
    package let upcoming: [NamedMeeting]
}

/// How a page of the register is asked for.
package struct ProcessingNoticeQuery: Sendable {
    /// Part of the name of the work.
    package var text: String
    package var kind: ProcessingNotice.Kind?
    package var department: DepartmentID?
    /// Only what the council has not been told yet.
    package var isUnreported: Bool
    package var cursor: Cursor?

    package init(
        text: String = "", kind: ProcessingNotice.Kind? = nil, department: DepartmentID? = nil,
        isUnreported: Bool = false, cursor: Cursor? = nil
    ) {
        self.text = text
        self.kind = kind
        self.department = department
        self.isUnreported = isUnreported
        self.cursor = cursor
    }
}
