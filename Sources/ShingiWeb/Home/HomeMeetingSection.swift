import ShingiDomain
import ShingiServices
import Templates

/// The next meeting on the first page.
struct HomeMeetingSection: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("meetingHeading", \.heading), .text("meetingTitle", \.title), .optionalText("meetingHref", \.href),
        .text("when", \.when), .model("chip", \.chip), .list("items", \.items),
        .flag("hasItems", { !$0.items.isEmpty }), .text("noItems", \.noItems), .list("links", \.links))

    let heading: String
    let title: String
    let href: String?
    let when: String
    let chip: Chip
    let items: [HomeList.Entry]
    let noItems: String
    let links: [LinkButton]

    /// Nil when no meeting is planned.
    init?(_ board: HomeBoard, for actor: Actor) {
        guard let next = board.meeting else { return nil }
        let meeting = next.meeting
        let isToday = meeting.date == board.today
        heading = meeting.state == .open ? "開会中の会議" : isToday ? "今日の会議" : "次の会議"
        title = meeting.title
        href = actor.may(.readMeetings) ? Paths.meeting(meeting.id) : nil
        when = "\(meeting.date.japanese) \(meeting.startsAt.japanese) \(meeting.place)"
        chip = Self.chip(meeting, board.today)
        items = next.cases.prefix(HomeService.most).map {
            HomeList.Entry($0.name, href: Paths.case($0.id), chip: Chip($0.kind.label))
        }
        noItems =
            actor.may(.buildAgendas)
            ? "次第に案件がまだ載っていません。" : "次第はまだ公開されていません。"
        links =
            (next.isReviewed
                ? [LinkButton("次第を事前に確認する", href: Paths.meetingReview(meeting.id), style: .filled)] : [])
            + Self.links(meeting, actor, isNear: isToday || meeting.state == .open)
    }

    private static func chip(_ meeting: Meeting, _ today: CivilDate) -> Chip {
        if meeting.state == .open { return Chip("開会中", .active) }
        if meeting.date < today { return Chip("開催日を過ぎています", .warning) }
        return meeting.date == today ? Chip("本日", .active) : Chip("予定")
    }

    private static func links(_ meeting: Meeting, _ actor: Actor, isNear: Bool) -> [LinkButton] {
        var links: [LinkButton] = []
        if meeting.form == .written {
            if actor.may(.readMeetings), actor.reach.wholeCouncil || meeting.state == .open {
                links.append(
                    LinkButton(
                        actor.may(.answerInWriting) ? "書面表決に回答する" : "書面表決", href: Paths.meetingWritten(meeting.id),
                        style: .filled))
            }
        } else if actor.may(.openMeetings) {
            links.append(
                LinkButton(
                    "当日の画面を開く", href: Paths.meetingDay(meeting.id), style: isNear ? .filled : .outlined))
        }
        if actor.may(.buildAgendas), meeting.state == .planned {
            links.append(LinkButton("次第を組む", href: Paths.meetingAgenda(meeting.id)))
        }
        return links
    }
}
