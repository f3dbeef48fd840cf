import ShingiDomain
import ShingiServices
import Templates

/// A new meeting, or one whose plan is to be changed.
struct MeetingPlanPage: Page {
    static let template = "meetings/plan"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", \.action), .optionalModel("summary", \.summary),
        .optionalModel("stored", \.stored), .integer("version", \.version), .list("fields", \.formFields),
        .list("nextTitles", \.nextTitles), .flag("hasNextTitles", { !$0.nextTitles.isEmpty }),
        .text("submitLabel", \.submitLabel), .text("cancelHref", \.cancelHref))

    let meeting: Meeting?
    let summary: ErrorSummary?
    let stored: DefinitionList?
    let version: Int
    let formFields: [FormField]
    let nextTitles: [NextTitle]

    struct NextTitle: TemplateModel {
        static let fields = TemplateFields<Self>(.text("name", \.name), .text("period", \.period))
        let name: String
        let period: String
    }

    var title: String { meeting.map { "\($0.title)の予定の変更" } ?? "会議の登録" }
    var action: String { meeting.map { Paths.meetingPlan($0.id) } ?? Paths.meetings() }
    var submitLabel: String { meeting == nil ? "会議を登録する" : "予定を保存する" }
    var cancelHref: String { meeting.map { Paths.meeting($0.id) } ?? Paths.meetings() }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] {
        [BreadcrumbItem(Area.meetings.label, href: Area.meetings.href)]
            + (meeting.map { [BreadcrumbItem($0.title, href: Paths.meeting($0.id))] } ?? [])
    }

    /// - Parameter subcommittees: whose meeting a new one can be, besides the whole council's.
    init(
        _ form: MeetingPlanForm, editing meeting: Meeting?, nextTitles: [NextMeetingTitle] = [],
        subcommittees: [Subcommittee] = []
    ) {
        self.meeting = meeting
        summary = ErrorSummary(form.errors)
        stored = form.stored.map { DefinitionList(MeetingPage.planEntries($0)) }
        version = form.version
        formFields = Self.whose(form, subcommittees) + Self.when(form) + Self.place(form)
        self.nextTitles = nextTitles.map {
            NextTitle(name: $0.title, period: $0.period.japanese)
        }
    }

    private static func whose(_ form: MeetingPlanForm, _ subcommittees: [Subcommittee]) -> [FormField] {
        guard !subcommittees.isEmpty else { return [] }
        return [
            .select(
                SelectField(
                    FieldFrame(
                        "subcommittee", label: "会議体", help: "部会の会議では、部会の委員だけが出席し、採決します。",
                        error: form.errors["subcommittee"]),
                    choices: subcommittees.map {
                        Choice("\($0.id)", "\($0.name)(\($0.period.japanese))", chosen: "\($0.id)" == form.subcommittee)
                    }, prompt: "審議会(全体)"))
        ]
    }

    private static func when(_ form: MeetingPlanForm) -> [FormField] {
        let errors = form.errors
        return [
            .date(DateField(FieldFrame("date", label: "開催日", required: true, error: errors["date"]), entry: form.date)),
            .date(
                DateField(
                    FieldFrame(
                        "reserve", label: "予備日", help: "開催できなくなったときの日。決めていなければ空けておきます。", error: errors["reserve"]),
                    entry: form.reserve)),
            .time(
                TimeField(
                    FieldFrame(
                        "starts_at", label: "開始", required: true, help: "例:10:00、午前10時", error: errors["starts_at"]),
                    value: form.startsAt)),
            .time(
                TimeField(
                    FieldFrame(
                        "planned_close", label: "終了予定", help: "決めていなければ空けておきます。", error: errors["planned_close"]),
                    value: form.plannedClose)),
        ]
    }

    private static func place(_ form: MeetingPlanForm) -> [FormField] {
        let errors = form.errors
        let forms = MeetingForm.allCases.map { Choice($0.rawValue, $0.label, chosen: $0.rawValue == form.form) }
        let doors = Choice.list(
            [(MeetingPlanForm.openToAll, "公開"), (MeetingPlanForm.behindClosedDoors, "非公開")], chosen: form.openness)
        return [
            .line(
                LineField(
                    FieldFrame("place", label: "場所", required: true, help: "例:中央館8階特別会議室", error: errors["place"]),
                    value: form.place)),
            .choice(
                ChoiceField(
                    FieldFrame("form", label: "開催方法", required: true, error: errors["form"]), choices: forms,
                    inline: true)),
            .choice(
                ChoiceField(
                    FieldFrame("openness", label: "会議の公開", required: true, error: errors["openness"]), choices: doors,
                    inline: true)),
            .text(
                TextField(
                    FieldFrame(
                        "closed_reason", label: "非公開の理由", help: "非公開とするときは、根拠となる条項と理由を書きます。会議録に残ります。",
                        error: errors["closed_reason"]),
                    value: form.closedReason, rows: 2)),
        ]
    }
}
