import ShingiDomain
import ShingiServices
import Templates

/// The screen of the day: seats at the left, the current item at the right, the quorum always in view.
struct DayPage: Page {
    static let template = "day/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .model("dayQuorum", \.quorum),
        .text("standing", \.standingText), .model("seating", \.seating), .optionalModel("observersForm", \.observers),
        .optionalModel("chairForm", \.chair), .optionalModel("current", \.current),
        .list("flagged", \.flagged), .flag("hasFlagged", { !$0.flagged.isEmpty }),
        .text("reviewsHref", \.reviewsHref), .list("agenda", \.agenda), .flag("hasAgenda", { !$0.agenda.isEmpty }),
        .model("emptyAgenda", \.emptyAgenda),
        .optionalModel("closing", \.closing), .optionalModel("doors", \.doors), .text("events", \.events),
        .text("seenChange", \.seenChange), .text("roomHref", \.roomHref), .text("dayHref", \.dayHref),
        .flag("isOpen", \.isOpen))

    let title: String
    let summary: ErrorSummary?
    let quorum: DayQuorum
    /// 予定, 開会 9:59, 閉会 11:16.
    let standingText: String
    let seating: DaySeating
    let observers: DayObservers?
    let chair: DayChair?
    let current: DayCurrentItem?
    /// Items about which members sent something ahead of the meeting.
    let flagged: [DayFlaggedItem]
    let reviewsHref: String
    let agenda: [DayAgendaLine]
    let closing: DayClosing?
    let doors: DayDoors?
    let events: String
    /// The change that this page shows already.
    let seenChange: String
    let roomHref: String
    let dayHref: String
    let isOpen: Bool
    let trail: [BreadcrumbItem]

    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }
    var emptyAgenda: EmptyState { EmptyState("次第に議題がありません。", detail: "事務局が次第を作ると、ここに並びます。") }

    init(_ sheet: DaySheet, _ forms: DayForms, at now: Instant) {
        let meeting = sheet.meeting
        let errors = forms.all
        let moment = sheet.sitting.moment(at: now)
        let standing = sheet.sitting.standing(at: moment, sheet.rules)
        let presider = sheet.sitting.presider(at: moment, sheet.rules)
        title = "\(meeting.title) 当日"
        summary = ErrorSummary(errors)
        quorum = DayQuorum(sheet, at: moment)
        standingText = Self.text(meeting)
        seating = DaySeating(sheet, forms, errors, at: moment, presider)
        observers = !meeting.state.hasBegun ? nil : DayObservers(meeting, forms, errors)
        chair =
            DayChair.isNeeded(presider, meeting) && standing.present > 0
            ? DayChair(sheet, errors, at: moment, elected: presider?.member) : nil
        let item = forms.place.item(in: sheet)
        current =
            !meeting.state.hasBegun
            ? nil : item.map { DayCurrentItem($0, sheet, forms, errors, at: moment) }
        flagged = sheet.items.compactMap { DayFlaggedItem($0, sheet) }
        reviewsHref = Paths.meetingReviews(meeting.id)
        agenda = sheet.items.enumerated().map { index, line in
            let isCurrent = meeting.state.hasBegun && line.item.id == item?.item.id
            return DayAgendaLine(line, number: index + 1, current: isCurrent, sheet)
        }
        closing = meeting.state == .open ? DayClosing(sheet, forms, errors, at: moment) : nil
        doors = DayDoors(meeting, forms, errors)
        events = Paths.meetingDayEvents(meeting.id)
        seenChange = "\(sheet.lastChange?.id ?? 0)"
        roomHref = Paths.meetingRoom(meeting.id)
        dayHref = Paths.meetingDay(meeting.id)
        isOpen = meeting.state == .open
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    private static func text(_ meeting: Meeting) -> String {
        let times = [
            "\(meeting.date.japanese) \(meeting.place)", meeting.openedAt.map { "開会 \($0.iso)" },
            meeting.closedAt.map { "閉会 \($0.iso)" },
        ]
        return times.compactMap(\.self).joined(separator: "、") + "(\(meeting.state.label))"
    }
}

/// How many observe.
struct DayObservers: TemplateModel {
    static let fields = TemplateFields<Self>(.text("observersAction", \.action), .model("observersField", \.field))
    let action: String
    let field: NumberField

    init(_ meeting: Meeting, _ forms: DayForms, _ errors: FieldErrors) {
        action = Paths.meetingObservers(meeting.id)
        field = NumberField(
            FieldFrame("observers", label: "傍聴者数", error: errors["observers"]),
            value: forms.observers ?? meeting.observers.map(String.init) ?? "", unit: "名")
    }
}

/// Somebody must be elected to preside: no office holder is there. While the elected one presides, a slip can be mended.
struct DayChair: TemplateModel {
    static let fields = TemplateFields<Self>(.text("chairAction", \.action), .model("chairField", \.field))
    let action: String
    let field: SelectField

    static func isNeeded(_ presider: Presider?, _ meeting: Meeting) -> Bool {
        guard !meeting.state.isOver, case .elected? = presider else { return presider == nil }
        return true
    }

    init(_ sheet: DaySheet, _ errors: FieldErrors, at moment: TimeOfDay, elected: MemberID?) {
        let present = sheet.sitting.presence(at: moment).present(webCounts: sheet.rules.webCounts)
        action = Paths.meetingActingChair(sheet.meeting.id)
        field = SelectField(
            FieldFrame(
                "acting_chair", label: "議長を務める委員", help: "会長も会長職務代理も出席していません。出席委員の互選で決まった委員を選んでください。",
                error: errors["acting_chair"]),
            choices: sheet.members.filter { present.contains($0.id) }.map {
                Choice("\($0.id)", $0.name, chosen: $0.id == elected)
            }, prompt: "選んでください")
    }
}

/// The end of the meeting.
struct DayClosing: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("closingAction", \.action), .model("closingTime", \.time), .optionalModel("leaving", \.leaving))
    let action: String
    let time: TimeField
    let leaving: CheckField?

    init(_ sheet: DaySheet, _ forms: DayForms, _ errors: FieldErrors, at moment: TimeOfDay) {
        action = Paths.meetingClosing(sheet.meeting.id)
        time = TimeField(
            FieldFrame("closed_at", label: "閉会の時刻", error: errors["closed_at"]),
            value: forms.closing?.typed ?? moment.iso)
        let open = sheet.items.filter { !$0.isDecided && Meeting.needsDecision($0.item) }
        leaving =
            open.isEmpty
            ? nil
            : CheckField(
                FieldFrame(
                    "leave_undecided", label: "採決していない議題\(open.count)件は、次の会議へ送る(審議未了)",
                    help: open.map(\.name).joined(separator: "、")),
                checked: forms.closing?.leavesUndecided ?? false)
    }
}

/// An item that a member wishes to speak on, or asked about, ahead of the meeting.
struct DayFlaggedItem: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("flaggedName", \.name), .text("flaggedTitle", \.title), .text("flaggedHref", \.href),
        .text("flaggedWhat", \.what))
    let name: String
    let title: String
    let href: String
    /// 発言希望 上野 三郎、質問1件
    let what: String

    init?(_ item: DayItem, _ sheet: DaySheet) {
        guard let ahead = sheet.sentAhead[item.item.id] else { return nil }
        name = item.name
        title = item.title
        href = DayPlace(item: item.item.id).link(sheet.meeting.id)
        let speakers = ahead.speakers.isEmpty ? [] : ["発言希望 " + ahead.speakers.joined(separator: "、")]
        let questions = ahead.questions.isEmpty ? [] : ["質問\(ahead.questions.count)件"]
        what = (speakers + questions).joined(separator: "、")
    }
}

/// One line of the agenda beside the current item.
struct DayAgendaLine: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("name", \.name), .text("itemTitle", \.itemTitle), .text("href", \.href), .flag("isCurrent", \.isCurrent),
        .list("chips", \.chips), .optionalText("callAction", \.callAction),
        .optionalText("key", \.key))
    let name: String
    let itemTitle: String
    let href: String
    let isCurrent: Bool
    let chips: [Chip]
    /// To call it up; nil while the meeting is not open, and for the one that is called up.
    let callAction: String?
    /// Its number on the agenda, for the first nine.
    let key: String?

    init(_ item: DayItem, number: Int, current: Bool, _ sheet: DaySheet) {
        name = item.name
        itemTitle = item.title
        href = DayPlace(item: item.item.id).link(sheet.meeting.id)
        let isCalled = sheet.called?.item == item.item.id
        callAction = sheet.meeting.state == .open && !isCalled ? Paths.agendaItemCalls(item.item.id) : nil
        isCurrent = current
        key = number < 10 ? "\(number)" : nil
        chips = Self.chips(item, isCalled: isCalled, sheet)
    }

    private static func chips(_ item: DayItem, isCalled: Bool, _ sheet: DaySheet) -> [Chip] {
        let now = isCalled ? [Chip("審議中", .active)] : []
        let speakers = sheet.sentAhead[item.item.id]?.speakers ?? []
        let wishes = speakers.isEmpty ? [] : [Chip("発言希望\(speakers.count)", .warning)]
        let closed = sheet.log.closedItems[item.item.id] == nil ? [] : [Chip("非公開", .warning)]
        guard !item.votes.isEmpty else {
            // What is shown for information is heard, and nothing is decided about it.
            let wasHeard = item.item.kind == .information && !isCalled && sheet.log.calls.last(of: item.item.id) != nil
            return closed + now + wishes + [wasHeard ? Chip("聞きおく", .done) : Chip(item.item.kind.label)]
        }
        let records = item.votes.compactMap(\.current).map { RecordFacts.chip($0.record) }
        return closed + now + wishes + records + (item.isDecided ? [] : [Chip("未採決", .active)])
    }
}
