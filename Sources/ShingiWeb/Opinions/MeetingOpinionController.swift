import HTTP
import ShingiDomain
import ShingiServices

/// The opinions ahead of a meeting: the list that is handed out, and until when they are taken.
enum MeetingOpinionController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let found = try services.opinions.at(id, for: context.actor)
        let advisersOnly = context.query["source"] == OpinionSource.adviser.rawValue
        return context.page(MeetingOpinionsPage(found, advisersOnly: advisersOnly, for: try context.actor))
    }

    /// The same as it is handed out on paper.
    static func sheet(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        context.page(try sheetPage(context, services, id))
    }

    static func sheetPage(
        _ context: RequestContext, _ services: Services, _ id: MeetingID
    ) throws -> MeetingOpinionSheetPage {
        let actor = try context.actor
        let found = try services.opinions.at(id, for: actor)
        return MeetingOpinionSheetPage(
            found, found.meeting.form == .written ? try services.writtenMeetings.detail(id, for: actor) : nil,
            council: try services.councils.current(for: actor).name,
            advisersOnly: context.query["source"] == OpinionSource.adviser.rawValue, now: context.now)
    }

    static func editCall(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let found = try services.opinions.at(id, for: context.actor)
        let closes = DateInput("closes_on", showing: found.call?.value.closesOn)
        return context.page(
            page(found, closes, found.call?.value.shownTo ?? .members, version: found.call?.version ?? 0))
    }

    static func updateCall(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let found = try services.opinions.at(id, for: context.actor)
        guard let audience = sent["shown_to"].flatMap(OpinionAudience.init(rawValue:)) else {
            throw WebError.unreadableForm
        }
        var version = try context.version(sent)
        let closes = DateInput("closes_on", in: sent)
        var errors = FieldErrors()
        var status = Status.unprocessableContent
        if let day = closes.read(&errors) {
            do {
                let call = try OpinionCall(
                    meeting: id, heldOn: found.meeting.date, closesOn: day, shownTo: audience)
                try services.opinions.call(call, version: version, by: context.actor)
                return context.redirect(to: Paths.meetingOpinions(id), notice: context.savedNotice)
            } catch let refusal as OpinionError {
                errors.add(refusal.message, to: "closes_on")
            } catch ServiceError.conflict(let current) {
                version = current
                status = .conflict
                let stored = found.call.map { "\($0.value.closesOn.japanese)、\($0.value.shownTo.label)" } ?? "なし"
                errors.addToForm("ほかの人が先に変更しました(今の内容:\(stored))。残す内容にしてからもう一度保存してください。")
            }
        }
        return context.page(page(found, closes, audience, version: version, errors), status: status)
    }

    private static func page(
        _ found: MeetingOpinions, _ closes: DateInput, _ audience: OpinionAudience, version: Int,
        _ errors: FieldErrors = FieldErrors()
    ) -> ActPage {
        let meeting = found.meeting
        var page = ActPage(
            "事前の意見の締切", about: meeting.title, area: .meetings,
            trail: [
                BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
                BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
            ], action: Paths.meetingOpinionCall(meeting.id), cancelHref: Paths.meetingOpinions(meeting.id))
        page.summary = ErrorSummary(errors)
        page.lead = "締切の日まで、委員は公開された次第の案件に意見・質問を送れます。事務局と所管課はすぐに見られます。"
        page.hidden = [HiddenField("version", String(version))]
        page.formFields = [
            closes.field("締切の日", help: "会議は\(meeting.date.japanese)です。", errors),
            .choice(
                ChoiceField(
                    FieldFrame("shown_to", label: "委員の意見を見る人", required: true),
                    choices: OpinionAudience.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == audience) })),
        ]
        page.button = Button("保存する")
        return page
    }
}

extension Routes {
    static let opinions: [Route] = [
        .page(Paths.opinions, .having(.readOpinionRegister), OpinionController.index),
        .page(Paths.caseOpinions, .having(.readCases), OpinionController.show),
        .act(Paths.caseOpinions, .having(.writeOpinions), OpinionController.create),
        .act(Paths.opinionAnswers, .having(.answerOpinions), OpinionController.answer),
        .act(Paths.opinionRetraction, .having(.writeOpinions), OpinionController.retract),
        .page(Paths.meetingOpinions, .having(.readMeetings), MeetingOpinionController.show),
        .page(Paths.meetingOpinionSheet, .having(.readMeetings), MeetingOpinionController.sheet),
        .page(Paths.meetingOpinionCall, .having(.callForOpinions), MeetingOpinionController.editCall),
        .act(Paths.meetingOpinionCall, .having(.callForOpinions), MeetingOpinionController.updateCall),
    ]
}

extension PageTemplates {
    static let opinionPages: [any Page.Type] = [
        CaseOpinionsPage.self, OpinionListPage.self, MeetingOpinionsPage.self, MeetingOpinionSheetPage.self,
    ]
}
