import ShingiDomain
import ShingiServices
import Templates

/// The building of an agenda: what waits at the left, what stands at the right. Everything by buttons, so that it works
/// by keyboard and without JavaScript; with it items are also dragged, and the page is answered in place.
struct AgendaPage: Page {
    static let template = "meetings/agenda"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .optionalModel("notice", \.notice),
        .list("waiting", \.waiting), .flag("hasWaiting", { !$0.waiting.isEmpty }),
        .optionalText("moreHref", \.moreHref), .list("followUps", \.followUps),
        .flag("hasFollowUps", { !$0.followUps.isEmpty }), .list("sections", \.sections),
        .flag("hasItems", { !$0.sections.isEmpty }), .text("total", \.total), .optionalText("doubt", \.doubt),
        .text("action", \.action), .integer("version", \.version), .list("gaps", \.gaps),
        .flag("hasGaps", { !$0.gaps.isEmpty }), .flag("canPrepare", \.canPrepare), .list("removed", \.removed),
        .flag("hasRemoved", { !$0.removed.isEmpty }),
        .text("itemAction", \.itemAction), .list("itemFields", \.itemFields), .list("links", \.links))

    let meeting: Meeting
    let summary: ErrorSummary?
    let notice: Banner?
    let waiting: [WaitingCase]
    /// Where the rest is, when more wait than are shown.
    let moreHref: String?
    let followUps: [FollowUpLine]
    let sections: [BuildingSection]
    /// What is missing on it.
    let gaps: [GapLine]
    /// Whether the missing can be put on it by one button.
    let canPrepare: Bool
    /// Given out before, and taken off since.
    let removed: [RemovedLine]
    let version: Int
    let total: String
    /// Why some pages are not shown.
    let doubt: String?
    let itemFields: [FormField]
    let links: [LinkButton]

    var title: String { "\(meeting.title)の次第" }
    var action: String { Paths.meetingAgenda(meeting.id) }
    var itemAction: String { Paths.meetingAgendaItems(meeting.id) }
    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    init(_ board: AgendaBoard, _ form: AgendaForm, _ itemForm: AgendaItemForm, for actor: Actor) {
        meeting = board.meeting
        var errors = form.errors
        for entry in itemForm.errors.all {
            if let name = entry.name { errors.add(entry.message, to: name) } else { errors.addToForm(entry.message) }
        }
        summary = ErrorSummary(errors)
        version = form.version ?? board.version
        notice = board.releasedAt.map { Self.notice($0, board.reading) }
        gaps = board.gaps.compactMap { gap in
            if case .uncounted = gap { nil } else { GapLine(text: gap.message) }
        }
        canPrepare = board.gaps.contains { gap in
            switch gap {
            case .minutes, .promises: true
            case .promisedWithoutPapers, .urgent, .uncounted: false
            }
        }
        removed = board.reading.removed.map(RemovedLine.init)
        waiting = board.waiting.prefix(AgendaBoard.mostWaiting).map { WaitingCase($0, for: board.meeting.id) }
        moreHref = board.waiting.count > AgendaBoard.mostWaiting ? Paths.cases() : nil
        followUps = board.followUps.map { FollowUpLine($0, of: board.meeting.id, offersAdding: true) }
        sections = BuildingSection.all(board.lines, form)
        let unknown = board.lines.count { $0.item.pageCount == nil }
        total = "\(board.lines.count)件、\(board.lines.compactMap(\.item.pageCount).reduce(0, +))ページ"
        doubt = unknown == 0 ? nil : "ページ数が入っていない議題が\(unknown)件あります。それより後の資料のページは決まりません。"
        itemFields = Self.fields(itemForm, board.followUps)
        links = Self.links(board, for: actor)
    }

    static func anchor(of item: AgendaItemID) -> String { "item-\(item)" }

    private static func notice(_ released: Instant, _ reading: AgendaReading) -> Banner {
        let told = "この次第は\(released.civilDate.japanese)\(released.timeOfDay.iso)に委員へ公開しています。"
        guard reading.hasChanges else { return Banner(.info, told, detail: "ここで変えた内容は、改めて公開するまで委員には見えません。") }
        return Banner(
            .warning, told, detail: "そのあとの変更(\(reading.changes ?? "順のみ"))は、まだ委員に見えません。改めて公開してください。")
    }

    private static func links(_ board: AgendaBoard, for actor: Actor) -> [LinkButton] {
        let back = LinkButton("会議のページへ戻る", href: Paths.meeting(board.meeting.id))
        guard actor.may(.releaseAgendas), !board.lines.isEmpty else { return [back] }
        let label = board.releasedAt == nil ? "委員へ公開する" : "委員へ改めて公開する"
        let style: ButtonStyle = board.releasedAt == nil || board.reading.hasChanges ? .filled : .outlined
        return [LinkButton(label, href: Paths.meetingAgendaRelease(board.meeting.id), style: style), back]
    }

    private static func fields(_ form: AgendaItemForm, _ followUps: [DueFollowUp]) -> [FormField] {
        let kinds = NewAgendaItem.kinds.map { Choice($0.rawValue, $0.heading, chosen: $0.rawValue == form.kind) }
        let due = followUps.filter { $0.item == nil }
        let promises = due.map {
            Choice(
                "\($0.followUp.id)", "\($0.caseName):\($0.followUp.text)", chosen: "\($0.followUp.id)" == form.followUp)
        }
        let answer = SelectField(
            FieldFrame("follow_up", label: "答える宿題", help: "報告が宿題への答えのときに選びます。", error: form.errors["follow_up"]),
            choices: promises, prompt: "なし")
        return [
            .select(
                SelectField(FieldFrame("kind", label: "区分", required: true, error: form.errors["kind"]), choices: kinds)
            ),
            .line(
                LineField(
                    FieldFrame(
                        "title", label: "件名", required: true, help: "例:前回の会議録(案)について", error: form.errors["title"]),
                    value: form.title)),
            .number(
                NumberField(
                    FieldFrame("page_count", label: "資料のページ数", error: form.errors["page_count"]), value: form.pageCount,
                    unit: "ページ")),
        ] + (promises.isEmpty ? [] : [.select(answer)])
    }
}
