import ShingiDomain
import ShingiServices
import Templates

/// One meeting: when and where, who is needed, and its agenda as the packet's table of contents.
struct MeetingPage: Page {
    static let template = "meetings/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("chip", \.chip), .model("facts", \.facts), .list("acts", \.acts),
        .flag("hasActs", { !$0.acts.isEmpty }), .optionalModel("notice", \.notice), .list("sections", \.sections),
        .optionalModel("empty", \.empty), .list("followUps", \.followUps),
        .flag("hasFollowUps", { !$0.followUps.isEmpty }), .list("reports", \.reports),
        .flag("hasReports", { !$0.reports.isEmpty }), .optionalModel("reply", \.reply),
        .optionalModel("postponement", \.postponement), .list("handouts", \.handouts),
        .flag("hasHandouts", { !$0.handouts.isEmpty }), .list("records", \.records),
        .flag("hasRecords", { !$0.records.isEmpty }))

    let title: String
    let chip: Chip
    let facts: DefinitionList
    let acts: [LinkButton]
    /// What the secretariat should know about who sees the agenda.
    let notice: Banner?
    let sections: [AgendaSection]
    let empty: EmptyState?
    let followUps: [FollowUpLine]
    /// Lists that belong to reports on the agenda.
    let reports: [LinkButton]
    /// 前回答申文
    let handouts: [LinkButton]
    /// Documents that are put together from what was recorded.
    let records: [LinkButton]
    /// A member's own answer.
    let reply: AttendanceReplyPart?
    /// To the reserve date.
    let postponement: PostButton?

    var area: Area? { .meetings }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.meetings.label, href: Area.meetings.href)] }

    init(_ detail: MeetingDetail, _ reply: AttendanceReplyPart?, minutes: MinutesState?, for actor: Actor) {
        let meeting = detail.meeting
        self.reply = reply
        postponement = Self.postponement(meeting, actor)
        title = meeting.title
        chip = meeting.state.chip
        facts = DefinitionList(Self.planEntries(meeting) + Self.attendanceEntries(detail))
        acts = Self.acts(detail, for: actor) + Self.minutesActs(detail.meeting, minutes, for: actor)
        notice = Self.notice(detail, for: actor)
        sections = AgendaSection.all(
            detail.reading, takesPapers: actor.may(.tableMaterials) && !meeting.state.isOver,
            papers: detail.itemPapers)
        empty = Self.empty(detail, for: actor)
        records = Self.records(detail, for: actor)
        reports = detail.noticeReports.map {
            LinkButton(
                ProcessingNoticeReport.title(of: $0.period), href: Paths.processingNoticeReport($0.id), style: .text)
        }
        handouts = detail.handouts.map {
            LinkButton("\($0.number.text)(\($0.date.japaneseWithoutWeekday))", href: Paths.reply($0.id), style: .text)
        }
        followUps = detail.followUps.map { FollowUpLine($0, of: meeting.id, offersAdding: false) }
    }

    static func planEntries(_ meeting: Meeting) -> [DefinitionList.Entry] {
        var time = "\(meeting.date.japanese) \(meeting.startsAt.japanese)"
        if let close = meeting.plannedClose { time += "から\(close.japanese)まで(予定)" }
        var entries = [DefinitionList.Entry("日時", time)]
        if meeting.state == .cancelled { entries.insert(DefinitionList.Entry("中止", meeting.cancellation), at: 0) }
        if let reserve = meeting.reserveDate { entries.append(DefinitionList.Entry("予備日", reserve.japanese)) }
        let openness = meeting.openness.reason.map { "\(meeting.openness.label)(\($0))" } ?? meeting.openness.label
        return entries + [
            DefinitionList.Entry("場所", meeting.place), DefinitionList.Entry("開催方法", meeting.form.label),
            DefinitionList.Entry("会議の公開", openness),
        ]
    }

    private static func attendanceEntries(_ detail: MeetingDetail) -> [DefinitionList.Entry] {
        let meeting = detail.meeting
        let standing = detail.attendance.standing
        var entries = [DefinitionList.Entry("定足数", "在任\(standing.members)名・定足数\(standing.required)名")]
        if meeting.state.hasBegun || standing.place + standing.web + detail.attendance.absent > 0 {
            let attended =
                "出席\(standing.present)名(会場\(standing.place)名、Web\(standing.web)名)、欠席\(detail.attendance.absent)名"
            let open = detail.attendance.unrecorded > 0 ? "、未記録\(detail.attendance.unrecorded)名" : ""
            entries.append(DefinitionList.Entry(meeting.state == .planned ? "出欠の予定" : "出欠", attended + open))
        }
        if let opened = meeting.openedAt {
            let closed = meeting.closedAt.map { "、閉会 \($0.japanese)" } ?? ""
            entries.append(DefinitionList.Entry("開会・閉会", "開会 \(opened.japanese)\(closed)"))
        }
        if let observers = meeting.observers { entries.append(DefinitionList.Entry("傍聴者", "\(observers)名")) }
        return entries
    }

    private static func acts(_ detail: MeetingDetail, for actor: Actor) -> [LinkButton] {
        let meeting = detail.meeting
        var acts: [LinkButton] = []
        if meeting.state == .planned, actor.may(.buildAgendas) {
            acts.append(LinkButton("次第を組む", href: Paths.meetingAgenda(meeting.id), style: .filled))
        }
        if detail.isReviewed {
            acts.append(
                LinkButton(
                    "次第を事前に確認する", href: Paths.meetingReview(meeting.id),
                    style: meeting.state == .planned ? .filled : .outlined))
        }
        if detail.releasedAt != nil, actor.may(.recordDecisions) {
            acts.append(LinkButton("委員の事前確認", href: Paths.meetingReviews(meeting.id)))
        }
        if meeting.form == .written {
            if meeting.state.hasBegun || (actor.reach.wholeCouncil && !meeting.state.isOver) {
                acts.append(LinkButton("書面表決", href: Paths.meetingWritten(meeting.id), style: .filled))
            }
        } else if actor.may(.recordAttendance), meeting.state != .cancelled {
            acts.append(
                LinkButton(
                    "当日の記録", href: Paths.meetingDay(meeting.id), style: meeting.state == .open ? .filled : .outlined))
        }
        if !meeting.state.isOver, detail.agenda?.isEmpty == false, meeting.form != .written, actor.may(.releaseAgendas)
        {
            if detail.releasedAt == nil {
                acts.append(LinkButton("委員へ公開する", href: Paths.meetingAgendaRelease(meeting.id)))
            } else if detail.reading?.hasChanges == true, meeting.state == .planned {
                acts.append(LinkButton("委員へ改めて公開する", href: Paths.meetingAgendaRelease(meeting.id)))
            }
        }
        if meeting.state == .planned, actor.may(.planMeetings) {
            acts.append(LinkButton("予定を変える", href: Paths.meetingPlan(meeting.id)))
        }
        acts += calling(detail, actor)
        if detail.agenda?.isEmpty == false, !meeting.state.isOver, actor.may(.recordDecisions) {
            acts.append(LinkButton("除斥を記録する", href: Paths.meetingExclusions(meeting.id)))
        }
        if detail.agenda?.isEmpty == false {
            acts.append(LinkButton("意見・回答の一覧", href: Paths.meetingOpinions(meeting.id)))
            acts.append(LinkButton("資料一式", href: Paths.meetingPacket(meeting.id)))
            acts.append(LinkButton("次第の用紙", href: Paths.meetingPrintedAgenda(meeting.id)))
        }
        return acts
    }

    private static func records(_ detail: MeetingDetail, for actor: Actor) -> [LinkButton] {
        let meeting = detail.meeting
        guard meeting.state != .cancelled else { return [] }
        var links: [LinkButton] = []
        if actor.may(.readAttendanceBooks) {
            links.append(LinkButton("出席簿", href: Paths.meetingAttendanceBook(meeting.id), style: .text))
        }
        let isRecorded =
            actor.reach.wholeCouncil ? meeting.state.hasBegun : meeting.state == .closed && detail.releasedAt != nil
        if isRecorded { links.append(LinkButton("採決記録", href: Paths.meetingVoteRecord(meeting.id), style: .text)) }
        if actor.may(.sendNotices), detail.agenda?.isEmpty == false {
            links.append(LinkButton("送付文", href: Paths.meetingCoveringLetter(meeting.id), style: .text))
        }
        return links
    }

    private static func minutesActs(_ meeting: Meeting, _ minutes: MinutesState?, for actor: Actor) -> [LinkButton] {
        guard minutes != nil || (actor.may(.writeMinutes) && meeting.state.hasBegun) else { return [] }
        return [LinkButton("会議録", href: Paths.minutes(meeting.id))]
    }

    /// What calls the members together.
    private static func calling(_ detail: MeetingDetail, _ actor: Actor) -> [LinkButton] {
        let meeting = detail.meeting
        var acts: [LinkButton] = []
        if detail.isNoticed || (actor.may(.sendNotices) && meeting.state == .planned) {
            acts.append(LinkButton("通知", href: Paths.meetingNotice(meeting.id)))
        }
        if actor.reach.wholeCouncil, meeting.form != .written, meeting.state == .planned {
            acts.append(LinkButton("出欠の回答", href: Paths.meetingAttendanceReplies(meeting.id)))
        }
        acts.append(LinkButton("カレンダーに入れる", href: Paths.meetingCalendar(meeting.id), style: .text))
        if meeting.state == .planned, actor.may(.planMeetings) {
            acts.append(LinkButton("中止する", href: Paths.meetingCancellation(meeting.id), style: .text))
        }
        return acts
    }

    private static func postponement(_ meeting: Meeting, _ actor: Actor) -> PostButton? {
        guard meeting.state == .planned, actor.may(.planMeetings), let reserve = meeting.reserveDate else { return nil }
        return PostButton(
            "開催日を予備日(\(reserve.japanese))に変更する", action: Paths.meetingPostponement(meeting.id),
            hidden: [HiddenField("version", "\(meeting.version)")], size: .small)
    }

    private static func notice(_ detail: MeetingDetail, for actor: Actor) -> Banner? {
        guard actor.may(.buildAgendas), detail.agenda?.isEmpty == false else { return changes(detail) }
        guard let released = detail.releasedAt else { return Banner(.info, "次第はまだ委員に公開していません。", quiet: true) }
        let time = "\(released.civilDate.japanese)\(released.timeOfDay.iso)"
        guard let reading = detail.reading, reading.hasChanges, detail.meeting.state == .planned else {
            return Banner(.info, "次第は\(time)に委員へ公開しました。", quiet: true)
        }
        return Banner(
            .warning, "次第を\(time)に委員へ公開したあとの変更(\(reading.changes ?? "順のみ"))は、まだ委員に見えません。", quiet: true)
    }

    /// What a reader of a release that is not the first has to be told.
    private static func changes(_ detail: MeetingDetail) -> Banner? {
        guard let reading = detail.reading, reading.hasChanges, let released = reading.releasedAt else { return nil }
        let time = "\(released.civilDate.japanese)\(released.timeOfDay.iso)"
        return Banner(
            .info, "次第が\(time)に改めて公開されました。",
            detail: reading.changes.map { "前回の公開からの変更: \($0)。変わった議題には印を付けています。" } ?? "議題の順が変わりました。")
    }

    private static func empty(_ detail: MeetingDetail, for actor: Actor) -> EmptyState? {
        guard let agenda = detail.agenda else {
            return EmptyState("次第はまだ公開されていません", detail: "公開されると、ここで次第と資料を見られます。")
        }
        guard agenda.isEmpty else { return nil }
        guard actor.may(.buildAgendas), detail.meeting.state == .planned else {
            return EmptyState("次第に議題がありません。")
        }
        return EmptyState(
            "次第に議題がまだありません。", detail: "受理した案件と報告を次第に載せてください。",
            act: LinkButton("次第を組む", href: Paths.meetingAgenda(detail.meeting.id)))
    }
}
