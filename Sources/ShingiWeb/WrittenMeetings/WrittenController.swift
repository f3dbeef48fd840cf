import HTTP
import ShingiDomain
import ShingiServices

/// Written meetings as the secretariat runs them, and how they stand for everybody.
enum WrittenController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        for alarm in detail.alarms { context.site.log.alarm(context, "meeting \(id): \(alarm)") }
        return context.page(
            WrittenPage(detail, try mail(detail, context, services), for: try context.actor, at: context.now))
    }

    /// What is to be sent now, as a file for a mail program.
    static func mail(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        guard let mail = try mail(detail, context, services) else { throw ServiceError.notFound }
        let name = mail.written.isCounted ? "結果のお知らせ" : "回答のお願い"
        return mail.current.response(name: "\(name)_\(detail.meeting.title)", at: context.now)
    }

    private static func mail(
        _ detail: WrittenMeetingDetail, _ context: RequestContext, _ services: Services
    ) throws -> WrittenMail? {
        try detail.written.map {
            WrittenMail(
                council: try services.councils.current(for: context.actor), detail: detail, written: $0,
                origin: context.arrival.origin)
        }
    }

    static func editRelease(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        guard detail.written == nil else { return back(to: id, WrittenMeetingError.alreadyReleased, context) }
        return context.page(
            releasePage(detail, DeadlineForm(Instant(detail.meeting.date, detail.meeting.startsAt)), .members))
    }

    static func release(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        var form = DeadlineForm(sent)
        let names = sent["names"].flatMap(BallotNames.init(rawValue:))
        if names == nil { form.errors.add("回答の扱いを選んでください。", to: "names") }
        do {
            if let deadline = form.read(), let names, form.errors.isEmpty {
                try services.writtenMeetings.release(id, closesAt: deadline, names: names, by: context.actor)
                return context.redirect(
                    to: Paths.meetingWritten(id), notice: "資料を委員へ公開し、回答の受付を始めました(\(context.now.timeOfDay.iso))")
            }
        } catch let refusal as any Refusal {
            form.refuse(refusal)
        }
        return context.page(releasePage(detail, form, names), status: .unprocessableContent)
    }

    static func editDeadline(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        guard let written = detail.written else { throw ServiceError.notFound }
        return context.page(deadlinePage(detail, DeadlineForm(written.closesAt), version: written.version))
    }

    static func updateDeadline(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        var form = DeadlineForm(sent)
        var version = try context.version(sent)
        var status = Status.unprocessableContent
        do {
            if let deadline = form.read() {
                try services.writtenMeetings.moveDeadline(of: id, to: deadline, version: version, by: context.actor)
                return context.redirect(to: Paths.meetingWritten(id), notice: context.savedNotice)
            }
        } catch let refusal as any Refusal {
            form.refuse(refusal)
        } catch ServiceError.conflict(let current) {
            version = current
            status = .conflict
            let now = detail.written?.deadline ?? ""
            form.errors.addToForm("ほかの人が先に期限を変えました(今の期限:\(now))。変える内容を確かめて、もう一度保存してください。")
        }
        return context.page(deadlinePage(detail, form, version: version), status: status)
    }

    static func editCount(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        do {
            let previews = try services.writtenMeetings.preview(id, by: context.actor)
            let detail = try services.writtenMeetings.detail(id, for: context.actor)
            return context.page(WrittenCountPage(detail, previews, WrittenCountForm()))
        } catch let refusal as WrittenMeetingError {
            return back(to: id, refusal, context)
        }
    }

    static func count(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let previews = try services.writtenMeetings.preview(id, by: context.actor)
        var form = WrittenCountForm(try context.form(), previews)
        do {
            if let entry = form.read(previews) {
                try services.writtenMeetings.count(id, entry, by: context.actor)
                return context.redirect(
                    to: Paths.meetingWritten(id), notice: "集計し、議決を記録しました(\(context.now.timeOfDay.iso))")
            }
        } catch let refusal as any Refusal {
            form.refuse(refusal)
        }
        let detail = try services.writtenMeetings.detail(id, for: context.actor)
        return context.page(WrittenCountPage(detail, previews, form), status: .unprocessableContent)
    }

    static func editPaper(
        _ context: RequestContext, _ services: Services, _ id: MeetingID, _ member: MemberID
    ) throws -> Response {
        let paper = try services.writtenMeetings.paper(of: id, from: member, for: context.actor)
        return context.page(BallotPage(paper, PaperBallotForm(paper, today: context.now.civilDate)))
    }

    static func enterPaper(
        _ context: RequestContext, _ services: Services, _ id: MeetingID, _ member: MemberID
    ) throws -> Response {
        let paper = try services.writtenMeetings.paper(of: id, from: member, for: context.actor)
        var form = PaperBallotForm(try context.form(), paper)
        var status = Status.unprocessableContent
        do {
            if let (sent, day, note) = form.read(paper) {
                try services.writtenMeetings.enterPaper(
                    id, from: member, sent, receivedOn: day, note: note, by: context.actor)
                // Answered without a redirect, which would leave the fingerprint of an anonymous answer behind.
                return paper.written.names.isSecret
                    ? try show(context, services, id)
                    : context.redirect(to: Paths.meetingWritten(id), notice: "\(paper.member.name)委員の表決書を記録しました。")
            }
        } catch let refusal as WrittenMeetingError {
            form.refuse(refusal)
        } catch ServiceError.conflict {
            form.ballots.collide(with: paper.sheet)
            status = .conflict
        }
        return context.page(BallotPage(paper, form), status: status)
    }

    /// Somebody comes by an old link: the page of the meeting says why there is nothing to do here.
    private static func back(to id: MeetingID, _ refusal: WrittenMeetingError, _ context: RequestContext) -> Response {
        context.redirect(to: Paths.meetingWritten(id), notice: refusal.message)
    }

    private static func releasePage(
        _ detail: WrittenMeetingDetail, _ form: DeadlineForm, _ names: BallotNames?
    ) -> ActPage {
        var page = act("書面開催の資料の公開", detail, Paths.meetingWrittenRelease(detail.meeting.id), form)
        page.lead = "公開すると、委員は次第と案件の資料を見て、期限まで回答できます。公開したあとは、次第を変えられません。"
        page.formFields =
            form.fields + [
                .choice(
                    ChoiceField(
                        FieldFrame(
                            "names", label: "回答の扱い", required: true, help: "委員に約束する扱いです。公開したあとは変えられません。",
                            error: form.errors["names"]),
                        choices: BallotNames.allCases.map { Choice($0.rawValue, $0.label, chosen: $0 == names) }))
            ]
        page.button = Button("委員へ公開する")
        return page
    }

    private static func deadlinePage(
        _ detail: WrittenMeetingDetail, _ form: DeadlineForm, version: Int
    ) -> ActPage {
        var page = act("回答の期限の変更", detail, Paths.meetingWrittenDeadline(detail.meeting.id), form)
        page.hidden = [HiddenField("version", String(version))]
        page.formFields = form.fields
        page.button = Button("期限を変える")
        return page
    }

    private static func act(
        _ title: String, _ detail: WrittenMeetingDetail, _ action: String, _ form: DeadlineForm
    ) -> ActPage {
        let home = Paths.meetingWritten(detail.meeting.id)
        var page = ActPage(
            title, about: detail.meeting.title, area: .meetings,
            trail: WrittenPage.trail(detail.meeting) + [BreadcrumbItem("書面表決", href: home)], action: action,
            cancelHref: home)
        page.summary = ErrorSummary(form.errors)
        return page
    }
}
