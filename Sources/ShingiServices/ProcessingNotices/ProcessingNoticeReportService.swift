import ShingiDomain

/// The notices of a period, told to the council as one report with its list.
package struct ProcessingNoticeReportService {
    let services: Services

    /// The latest first; a member has those that stand on an agenda given out.
    package func list(from cursor: Cursor?, for actor: Actor) throws -> Slice<ProcessingNoticeReportRow> {
        try actor.require(.readProcessingNoticeReports)
        return try services.connection.noticeReports(from: cursor, visibleTo: actor)
    }

    package func find(_ id: ProcessingNoticeReportID, for actor: Actor) throws -> ProcessingNoticeReportDetail {
        try actor.require(.readProcessingNoticeReports)
        guard let row = try services.connection.noticeReport(id, visibleTo: actor) else { throw ServiceError.notFound }
        let upcoming =
            actor.may(.makeProcessingNoticeReports) && row.meeting == nil
            ? try services.connection.plannedMeetings(of: actor.councilID) : []
        return ProcessingNoticeReportDetail(
            row: row, notices: try services.connection.notices(in: id),
            upcoming: upcoming.map { NamedMeeting(id: $0.id, title: $0.title, date: $0.date) })
    }

    /// How many notices wait to be reported, and the days of the first and the last.
    package func waiting(for actor: Actor) throws -> (count: Int, period: CivilDateRange?) {
        try actor.require(.makeProcessingNoticeReports)
        return try services.connection.unreportedNotices(of: actor.councilID)
    }

    /// Gathers everything of a period that was not reported yet.
    package func make(_ period: CivilDateRange, by actor: Actor) throws -> ProcessingNoticeReportID {
        try actor.require(.makeProcessingNoticeReports)
        return try services.transaction {
            let count = try services.connection.countUnreported(in: period, of: actor.councilID)
            let report = try ProcessingNoticeReport(
                period: period, notices: count, today: services.now.civilDate)
            let id = try services.connection.insertNoticeReport(
                report.period, council: actor.councilID, by: actor.accountID, at: services.now)
            try services.audit.record(
                "report_made", on: .processingNoticeReport(id), by: actor,
                sentence: "\(period.japanese)の業務届出\(count)件を、審議会への報告にまとめました。")
            return id
        }
    }

    /// Puts the report on the agenda of a meeting to come.
    package func place(_ id: ProcessingNoticeReportID, on meeting: MeetingID, by actor: Actor) throws {
        let row = try find(id, for: actor).row
        try actor.require(.makeProcessingNoticeReports)
        guard row.meeting == nil else { throw ProcessingNoticeError.alreadyOnAgenda }
        try services.transaction {
            guard try services.meetings.find(meeting, for: actor).state == .planned else {
                throw ProcessingNoticeError.meetingNotOpenForAgenda
            }
            let item = try services.agendas.addItem(
                NewAgendaItem(kind: .report, title: ProcessingNoticeReport.title(of: row.period)), to: meeting,
                by: actor)
            try services.connection.storeNoticeReport(id, on: item)
            try services.audit.record(
                "report_placed", on: .processingNoticeReport(id), by: actor, sentence: "業務届出の報告を会議の次第に載せました。")
        }
    }

    /// Undoes a report that stands on no agenda; its notices wait again.
    package func dissolve(_ id: ProcessingNoticeReportID, by actor: Actor) throws {
        let row = try find(id, for: actor).row
        try actor.require(.makeProcessingNoticeReports)
        guard row.meeting == nil else { throw ProcessingNoticeError.alreadyOnAgenda }
        try services.transaction {
            try services.connection.deleteNoticeReport(id)
            try services.audit.record(
                "report_undone", on: .processingNoticeReport(id), by: actor,
                sentence: "\(row.period.japanese)の業務届出の報告を取り消しました。")
        }
    }
}
