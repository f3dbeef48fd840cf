import ShingiDomain
import ShingiServices
import Templates

/// What was said about a case, what the department answered, and the forms for both.
struct CaseOpinionsPage: Page {
    static let template = "opinions/case"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .optionalModel("summary", \.summary), .model("tabs", \.tabs),
        .optionalModel("notice", \.notice), .list("opinions", \.opinions), .flag("isEmpty", { $0.opinions.isEmpty }),
        .model("empty", \.empty), .optionalModel("upload", \.upload))

    let kicker: String
    let summary: ErrorSummary?
    let tabs: Tabs
    let notice: Banner?
    let opinions: [OpinionView]
    let upload: Upload?
    let trail: [BreadcrumbItem]

    var title: String { "意見・回答" }
    var area: Area? { .cases }
    var hasErrors: Bool { summary != nil }
    var empty: EmptyState { EmptyState("意見はまだありません。") }

    struct Upload: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("action", \.action), .text("heading", \.heading), .list("fields", \.formFields),
            .text("press", \.press))
        let action: String
        let heading: String
        let formFields: [FormField]
        let press: String
    }

    init(_ found: CaseOpinions, _ opinion: OpinionForm?, _ answer: AnswerForm?, for actor: Actor, today: CivilDate) {
        let subject = found.subject
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        summary = ErrorSummary(opinion?.errors ?? FieldErrors()) ?? ErrorSummary(answer?.errors ?? FieldErrors())
        tabs = CaseTabs.tabs(of: subject, current: .opinions, isInside: actor.isInside(subject))
        notice = Self.notice(found, today)
        opinions = found.lines.map { Self.view(of: $0, found, answer, actor, today) }
        upload = Self.upload(found, opinion ?? OpinionForm(), actor, today)
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
    }

    private static func view(
        of line: OpinionLine, _ found: CaseOpinions, _ answer: AnswerForm?, _ actor: Actor, _ today: CivilDate
    ) -> OpinionView {
        var view = OpinionView(line)
        if actor.may(.answerOpinions), actor.owns(found.subject), line.standing != .retracted {
            view.form = AnswerUpload(line, answer)
        }
        let isOwn = line.opinion.origin.source == .beforeMeeting && line.opinion.origin.member == actor.memberID
        let isOpen = found.call?.isOpen(on: today) ?? true
        if line.answers.isEmpty, line.standing != .retracted,
            actor.writesOpinionsForOthers || (isOwn && isOpen && found.meeting?.state == .planned)
        {
            view.retraction = PostButton(
                "取り消す", action: Paths.opinionRetraction(line.opinion.id), about: line.author, size: .small)
        }
        return view
    }

    private static func notice(_ found: CaseOpinions, _ today: CivilDate) -> Banner? {
        guard let meeting = found.meeting, meeting.state == .planned, let call = found.call else { return nil }
        let state = call.isOpen(on: today) ? "\(call.closesOn.japanese)まで受け付けます" : "\(call.closesOn.japanese)に締め切りました"
        return Banner(.info, "「\(meeting.title)」に向けた委員の意見は\(state)。見る人:\(call.shownTo.label)", quiet: true)
    }

    private static func upload(
        _ found: CaseOpinions, _ form: OpinionForm, _ actor: Actor, _ today: CivilDate
    ) -> Upload? {
        let isOpen = found.meeting?.state == .planned && (found.call?.isOpen(on: today) ?? true)
        let mayWrite = actor.writesOpinionsForOthers || (actor.memberID != nil && isOpen)
        guard actor.may(.writeOpinions), mayWrite else { return nil }
        return Upload(
            action: Paths.caseOpinions(found.subject.id),
            heading: actor.writesOpinionsForOthers ? "意見を記録する" : "意見・質問を送る",
            formFields: form.fields(found, for: actor), press: actor.writesOpinionsForOthers ? "意見を記録する" : "事務局へ送る")
    }
}
