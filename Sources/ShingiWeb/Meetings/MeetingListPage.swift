import ShingiDomain
import ShingiServices
import Templates

/// The meetings of a council.
struct MeetingListPage: Page {
    static let template = "meetings/index"
    static let fields = TemplateFields<Self>(
        .model("filters", \.filters), .optionalModel("newButton", \.newButton), .list("headers", \.headers),
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination),
        .model("empty", \.empty), .list("records", \.records),
        .flag("hasRecords", { !$0.records.isEmpty }))

    let filters: Filters
    let newButton: LinkButton?
    let headers: [SortHeader]
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState
    /// What is put together over a year.
    let records: [LinkButton]

    var title: String { Area.meetings.label }
    var area: Area? { .meetings }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("date", \.date), .text("time", \.time),
            .text("place", \.place), .text("form", \.form), .text("agenda", \.agenda), .model("chip", \.chip))
        let name: String
        let href: String
        let date: String
        let time: String
        let place: String
        let form: String
        let agenda: String
        let chip: Chip

        init(_ row: MeetingRow) {
            name = row.meeting.title
            href = Paths.meeting(row.meeting.id)
            date = row.meeting.date.japanese
            time = row.meeting.startsAt.japanese
            place = row.meeting.place
            form = row.meeting.form.label
            agenda = Self.agenda(row)
            chip = row.meeting.state.chip
        }

        private static func agenda(_ row: MeetingRow) -> String {
            guard let count = row.itemCount else { return "未公開" }
            return count == 0 ? "なし" : "\(count)件" + (row.isReleased ? "" : "(未公開)")
        }
    }

    init(
        _ slice: Slice<MeetingRow>, _ query: MeetingListQuery, _ periods: (terms: [Term], fiscalYears: [FiscalYear]),
        for actor: Actor, on today: CivilDate
    ) {
        let chosen = periods.fiscalYears.first { $0 == query.fiscalYear }
        records = Self.records(of: chosen ?? FiscalYear(containing: today), for: actor)
        filters = Self.filters(query, periods)
        newButton = actor.may(.planMeetings) ? Self.planButton : nil
        headers = [
            SortHeader("会議"),
            SortHeader("日時", key: "date", current: query.sorting, firstDescending: true) { query.link(sorting: $0) },
            SortHeader("場所"), SortHeader("開催方法"), SortHeader("次第", number: true), SortHeader("状態"),
        ]
        rows = slice.rows.map(Line.init)
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う会議はありません。", detail: "期・年度・状態の条件を変えるか、消してください。")
            : EmptyState("会議がまだありません。", detail: "開催日を決めると、ここに並びます。", act: newButton)
    }

    static func records(of year: FiscalYear, for actor: Actor) -> [LinkButton] {
        var links: [LinkButton] = []
        if actor.may(.readAttendanceBooks) {
            links.append(LinkButton("\(year.name)の出席簿", href: Paths.attendanceBook(year), style: .text))
        }
        if actor.may(.readAnnualReports) {
            links.append(LinkButton("\(year.name)の年次報告", href: Paths.annualReport(year), style: .text))
        }
        return links
    }

    private static var planButton: LinkButton {
        LinkButton("会議を登録する", href: Paths.newMeeting(), style: .filled)
    }

    private static func filters(
        _ query: MeetingListQuery, _ periods: (terms: [Term], fiscalYears: [FiscalYear])
    ) -> Filters {
        let terms = periods.terms.map { Choice("\($0.id)", $0.name, chosen: $0.id == query.term) }
        let years = periods.fiscalYears.map { Choice("\($0.startYear)", $0.name, chosen: $0 == query.fiscalYear) }
        let states = MeetingState.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == query.state) }
        return Filters(
            action: Paths.meetings(),
            fields: [
                .select(SelectField(FieldFrame("term", label: "期"), choices: terms, prompt: "すべて")),
                .select(SelectField(FieldFrame("year", label: "年度"), choices: years, prompt: "すべて")),
                .select(SelectField(FieldFrame("state", label: "状態"), choices: states, prompt: "すべて")),
            ],
            hidden: [HiddenField("sort", query.sorting.parameter)],
            clearHref: query.isNarrowed ? Paths.meetings() : nil)
    }
}
