import ShingiDomain
import ShingiServices
import Templates

/// How a written meeting stands: who has answered, and what came of it.
struct WrittenPage: Page {
    static let template = "written/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .model("chip", \.chip), .list("banners", \.banners),
        .model("facts", \.facts), .list("acts", \.acts), .flag("hasActs", { !$0.acts.isEmpty }),
        .list("members", \.members), .flag("hasMembers", { !$0.members.isEmpty }),
        .text("membersCaption", \.membersCaption), .list("results", \.results),
        .flag("hasResults", { !$0.results.isEmpty }), .list("mails", \.mails), .list("named", \.named),
        .flag("hasNamed", { !$0.named.isEmpty }))

    let kicker: String
    let chip: Chip
    let banners: [Banner]
    let facts: DefinitionList
    let acts: [LinkButton]
    let members: [WrittenMemberLine]
    let membersCaption: String
    let results: [WrittenResultView]
    let mails: [WrittenMailView]
    let named: [WrittenNamedBallots]
    let trail: [BreadcrumbItem]

    var title: String { "書面表決" }
    var area: Area? { .meetings }

    init(_ detail: WrittenMeetingDetail, _ mail: WrittenMail?, for actor: Actor, at now: Instant) {
        let meeting = detail.meeting
        let runs = actor.may(.runWrittenMeetings)
        kicker = meeting.title
        chip = Self.chip(detail, now)
        banners = Self.banners(detail, actor, now)
        facts = DefinitionList(Self.facts(detail, showsAnswers: actor.reach.wholeCouncil))
        acts = Self.acts(detail, actor, now)
        let isOpenForPaper = runs && detail.written != nil && detail.written?.isCounted == false
        members =
            actor.reach.wholeCouncil && detail.written != nil
            ? detail.members.map { WrittenMemberLine($0, detail, offersPaper: isOpenForPaper) } : []
        membersCaption = "委員の回答(\(detail.answers.count)名が回答、未回答\(detail.electorate.missing.count)名)"
        results = detail.written?.isCounted == true ? detail.questions.map { WrittenResultView($0, detail) } : []
        mails = runs ? Self.mails(detail, mail) : []
        named =
            detail.written?.isCounted == true
            ? detail.members.compactMap { WrittenNamedBallots($0, detail) } : []
        trail = Self.trail(meeting)
    }

    static func trail(_ meeting: Meeting) -> [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }

    private static func chip(_ detail: WrittenMeetingDetail, _ now: Instant) -> Chip {
        guard let written = detail.written else { return Chip("公開前") }
        if written.isCounted { return Chip("集計済", .done) }
        return written.isOpen(at: now) ? Chip("回答受付中", .active) : Chip("締切", .warning)
    }

    private static func banners(_ detail: WrittenMeetingDetail, _ actor: Actor, _ now: Instant) -> [Banner] {
        var banners = detail.alarms.map { Banner(.error, "表決書と記録が合いません", detail: $0) }
        guard let written = detail.written, actor.may(.answerInWriting), let member = actor.memberID,
            detail.members.contains(where: { $0.id == member }), !written.isCounted
        else { return banners }
        if detail.electorate.excused.contains(member) {
            banners.append(Banner(.info, "除斥のため、この会議で回答していただく議題はありません。", quiet: true))
        } else if let sheet = detail.answers[member] {
            let at = sheet.receivedAt
            banners.append(Banner(.success, "回答は受け付けています(\(at.civilDate.japanese) \(at.timeOfDay.iso))", quiet: true))
        } else if written.isOpen(at: now) {
            banners.append(Banner(.info, "まだ回答していません。\(written.deadline)までに回答してください。", quiet: true))
        }
        return banners
    }

    private static func facts(_ detail: WrittenMeetingDetail, showsAnswers: Bool) -> [DefinitionList.Entry] {
        guard let written = detail.written else {
            return [DefinitionList.Entry("状態", "資料はまだ委員に公開していません。公開すると、期限まで委員の回答を受け付けます。")]
        }
        var entries = [
            DefinitionList.Entry("回答の期限", written.deadline), DefinitionList.Entry("回答の扱い", written.names.label),
        ]
        if showsAnswers || written.isCounted {
            let standing = detail.electorate.standing
            let met = standing.isMet ? "成立" : "あと\(standing.shortfall)名で成立"
            entries.append(
                DefinitionList.Entry(
                    "定足数", "在任\(standing.members)名、定足数\(standing.required)名、回答\(standing.present)名(\(met))"))
        }
        return entries
    }

    private static func acts(_ detail: WrittenMeetingDetail, _ actor: Actor, _ now: Instant) -> [LinkButton] {
        let id = detail.meeting.id
        guard let written = detail.written else {
            return actor.may(.runWrittenMeetings)
                ? [LinkButton("資料を公開して回答を受け付ける", href: Paths.meetingWrittenRelease(id), style: .filled)] : []
        }
        guard !written.isCounted else { return [] }
        var acts: [LinkButton] = []
        if actor.may(.answerInWriting), let member = actor.memberID,
            detail.members.contains(where: { $0.id == member })
        {
            let hasAnswered = detail.answers[member] != nil
            if written.isOpen(at: now), !detail.electorate.excused.contains(member) {
                acts.append(
                    LinkButton(
                        hasAnswered ? "回答を変える" : "回答する", href: Paths.meetingBallot(id),
                        style: hasAnswered ? .outlined : .filled))
            }
            if hasAnswered { acts.append(LinkButton("受付の控えを見る", href: Paths.meetingBallotReceipt(id))) }
        }
        guard actor.may(.runWrittenMeetings) else { return acts }
        if !written.isOpen(at: now) || detail.electorate.missing.isEmpty {
            acts.append(LinkButton("集計する", href: Paths.meetingWrittenCount(id), style: .filled))
        }
        return acts + [
            LinkButton("除斥を記録する", href: Paths.meetingExclusions(id)),
            LinkButton("期限を変える", href: Paths.meetingWrittenDeadline(id)),
        ]
    }

    private static func mails(_ detail: WrittenMeetingDetail, _ mail: WrittenMail?) -> [WrittenMailView] {
        guard let mail else { return [] }
        if mail.written.isCounted { return [WrittenMailView("result-mail", "結果のお知らせ(委員全員へ)", mail, to: nil)] }
        let missing = detail.electorate.missing.compactMap { id in detail.members.first { $0.id == id }?.name }
        guard !missing.isEmpty else { return [] }
        return [
            WrittenMailView(
                "reminder-mail", "回答のお願い(未回答の委員へ)", mail, to: "未回答:" + missing.joined(separator: "、"))
        ]
    }
}

/// A text to be copied into a mail.
struct WrittenMailView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("mailID", \.id), .text("heading", \.heading), .optionalText("to", \.to), .text("text", \.text),
        .model("file", \.file))
    let id: String
    let heading: String
    let to: String?
    let text: String
    let file: LinkButton

    init(_ id: String, _ heading: String, _ mail: WrittenMail, to: String?) {
        self.id = id
        self.heading = heading
        text = mail.current.text
        file = LinkButton("メールのファイル(.eml)を保存する", href: Paths.meetingWrittenMail(mail.detail.meeting.id))
        self.to = to
    }
}
