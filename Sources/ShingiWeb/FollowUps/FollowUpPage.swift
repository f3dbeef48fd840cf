import ShingiDomain
import ShingiServices
import Templates

/// One promise: what is owed, what was reported, and the forms that settle it.
struct FollowUpPage: Page {
    static let template = "follow-ups/show"
    static let fields = TemplateFields<Self>(
        .optionalModel("summary", \.summary), .text("text", \.text), .model("chip", \.chip), .model("facts", \.facts),
        .flag("hasReports", { !$0.reports.isEmpty }), .list("reports", \.reports), .text("action", \.action),
        .integer("version", \.version), .optionalModel("reporting", \.reporting), .optionalModel("notYet", \.notYet),
        .optionalModel("judging", \.judging))

    let summary: ErrorSummary?
    let text: String
    let chip: Chip
    let facts: DefinitionList
    let reports: [Report]
    let action: String
    let version: Int
    let reporting: Reporting?
    /// Stands where the form would: no meeting was held since.
    let notYet: Banner?
    let judging: Judging?

    var title: String { "宿題" }
    var area: Area? { .followUps }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.followUps.label, href: Area.followUps.href)] }
    var hasErrors: Bool { summary != nil }

    struct Report: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("meeting", \.meeting), .text("answer", \.answer), .text("recorded", \.recorded))
        let meeting: String
        let answer: String
        let recorded: String
    }

    /// Where and what was reported.
    struct Reporting: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("act", \.act), .text("heading", \.heading), .list("fields", \.formFields))
        /// `report`, or `answer` where the council noted the report and only its words are missing.
        let act: String
        let heading: String
        let formFields: [FormField]
    }

    /// Whether the report was enough.
    struct Judging: TemplateModel {
        static let fields = TemplateFields<Self>(.model("due", \.due))
        let due: SelectField
    }

    init(_ detail: FollowUpDetail, _ form: FollowUpForm, actor: Actor, today: CivilDate) {
        let row = detail.row
        summary = ErrorSummary(form.errors)
        text = row.followUp.text
        chip = Chip(row, today: today)
        facts = Self.facts(row, actor)
        reports = detail.reports.map {
            Report(
                meeting: "\($0.meeting.title)(\($0.meeting.date.japanese))", answer: $0.answer,
                recorded: "\($0.recordedBy) \($0.recordedAt.civilDate.japaneseShort) \($0.recordedAt.timeOfDay.iso)")
        }
        action = Paths.followUpSettlement(row.followUp.id)
        version = form.version
        let mayReport = actor.may(.resolveFollowUps) && row.followUp.state == .open
        reporting = actor.may(.resolveFollowUps) ? Self.reporting(detail, form) : nil
        notYet =
            mayReport && detail.held.isEmpty
            ? Banner(.info, "この宿題が出た後に開かれた会議はまだありません。", detail: "会議を開いた後に、ここで報告を記録できます。")
            : nil
        judging =
            actor.may(.resolveFollowUps) && row.followUp.state == .reported
            ? Judging(
                due: SelectField(
                    FieldFrame("due", label: "次に報告を受ける会議", error: form.errors["due"]),
                    choices: Self.choices(detail.upcoming, chosen: form.due), prompt: "次回の会議(日程未定でもよい)"))
            : nil
    }

    private static func facts(_ row: FollowUpRow, _ actor: Actor) -> DefinitionList {
        let link = { (meeting: NamedMeeting) in actor.may(.readMeetings) ? Paths.meeting(meeting.id) : nil }
        let name = { (meeting: NamedMeeting) in "\(meeting.title)(\(meeting.date.japanese))" }
        let number = row.caseNumber.map { "\($0) " } ?? ""
        var entries: [DefinitionList.Entry] = [
            .init("案件", "\(number)\(row.caseTitle)", href: Paths.case(row.followUp.caseID)),
            .init(
                "担当", row.department,
                href: actor.may(.resolveFollowUps) && row.followUp.state == .open
                    ? Paths.followUpAssignment(row.followUp.id) : nil),
            .init("出た会議", name(row.promised), href: link(row.promised)),
        ]
        if row.followUp.state == .open {
            entries.append(
                .init("報告する会議", row.due.map(name) ?? "次回の会議(日程未定)", href: row.due.flatMap(link)))
        }
        if let reported = row.reported { entries.append(.init("報告した会議", name(reported), href: link(reported))) }
        return DefinitionList(entries)
    }

    private static func reporting(_ detail: FollowUpDetail, _ form: FollowUpForm) -> Reporting? {
        let row = detail.row
        let answer: FormField = .text(
            TextField(
                FieldFrame(
                    "answer", label: "報告の内容", required: true, help: "審議会にどう報告したかを書いてください。",
                    error: form.errors["answer"]), value: form.answer))
        if let reported = row.reported, row.followUp.state != .open {
            guard !detail.reports.contains(where: { $0.meeting.id == reported.id }) else { return nil }
            return Reporting(act: "answer", heading: "\(reported.title)での報告の内容を書く", formFields: [answer])
        }
        guard row.followUp.state == .open, !detail.held.isEmpty else { return nil }
        return Reporting(
            act: "report", heading: "報告を記録する",
            formFields: [
                .select(
                    SelectField(
                        FieldFrame("meeting", label: "報告した会議", required: true, error: form.errors["meeting"]),
                        choices: choices(detail.held, chosen: form.meeting), prompt: "選んでください")),
                answer, .check(CheckField(FieldFrame("closes", label: "この報告で完了とする"), checked: form.closes)),
            ])
    }

    private static func choices(_ meetings: [NamedMeeting], chosen: String) -> [Choice] {
        meetings.map { Choice("\($0.id)", "\($0.title)(\($0.date.japanese))", chosen: "\($0.id)" == chosen) }
    }
}
