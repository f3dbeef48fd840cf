import HTTP
import ShingiDomain
import ShingiServices

/// Sends minutes to those who were there, closes the round, takes signatures, records the approval.
enum MinutesRoundController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.minutes.detail(of: id, for: context.actor)
        let due = DateInput("due", showing: context.now.civilDate.adding(days: 14))
        return context.page(try page(context, services, detail, due, signer: ""))
    }

    static func send(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        let detail = try services.minutes.detail(of: id, for: context.actor)
        let due = DateInput("due", in: sent)
        let signer = sent["signer"] ?? ""
        var errors = FieldErrors()
        if let day = due.read(&errors) {
            do {
                try services.minutesRounds.send(id, due: day, signer: MemberID(text: signer), by: context.actor)
                return context.redirect(to: Paths.minutes(id), notice: "出席した委員に確認を求めました。")
            } catch let refusal as MinutesError {
                switch refusal {
                case .duePast: errors.add(refusal.message, to: "due")
                case .noSigner: errors.add(refusal.message, to: "signer")
                default: errors.addToForm(refusal.message)
                }
            }
        }
        return context.page(
            try page(context, services, detail, due, signer: signer, errors), status: .unprocessableContent)
    }

    static func close(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        do {
            try services.minutesRounds.close(id, by: context.actor)
            return context.redirect(to: Paths.minutes(id), notice: "委員の確認を締め切りました。")
        } catch let refusal as MinutesError {
            return try MinutesConfirmationController.page(
                of: id, context, services, refusal: refusal.message, status: .unprocessableContent)
        }
    }

    static func reopen(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try services.minutesRounds.reopen(id, by: context.actor)
        return context.redirect(to: Paths.minutes(id), notice: "作成中に戻しました。変えた後、もう一度委員に確認を求めてください。")
    }

    static func sign(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let sent = try context.form()
        guard let member = sent["member"].flatMap({ MemberID(text: $0) }) else { throw WebError.unreadableForm }
        try services.minutesRounds.sign(id, as: member, by: context.actor)
        return context.redirect(to: Paths.minutesConfirmation(id), notice: "署名を記録しました。")
    }

    static func editApproval(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let detail = try services.minutes.detail(of: id, for: context.actor)
        return context.page(
            try approvalPage(services, detail, chosen: detail.confirming.map { "\($0.id)" } ?? ""))
    }

    static func approve(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let chosen = try context.form()["meeting"] ?? ""
        let detail = try services.minutes.detail(of: id, for: context.actor)
        var errors = FieldErrors()
        if let later = MeetingID(text: chosen) {
            do {
                try services.minutesRounds.approve(id, at: later, by: context.actor)
                return context.redirect(to: Paths.minutes(id), notice: "承認を記録しました。会議録は確定しました。")
            } catch let refusal as MinutesError {
                refusal == .approvalMeeting
                    ? errors.add(refusal.message, to: "meeting") : errors.addToForm(refusal.message)
            }
        } else {
            errors.add(MinutesError.approvalMeeting.message, to: "meeting")
        }
        return context.page(
            try approvalPage(services, detail, chosen: chosen, errors), status: .unprocessableContent)
    }

    private static func page(
        _ context: RequestContext, _ services: Services, _ detail: MinutesDetail, _ due: DateInput, signer: String,
        _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        let present = try services.minutesRounds.present(at: detail.meeting)
        let members = detail.members.filter { present.contains($0.id) }
        let chair = try services.minutesRounds.presider(of: detail.meeting, for: context.actor)
        var page = ActPage(
            "委員に確認を求める", about: detail.meeting.title, area: .meetings,
            trail: MinutesPage.trail(detail.meeting, inside: true), action: Paths.minutesRound(detail.meeting.id),
            cancelHref: Paths.minutes(detail.meeting.id))
        page.summary = ErrorSummary(errors)
        page.lead = "出席した委員\(members.count)名に会議録が見えるようになり、自分の発言の訂正を求められます。"
        page.formFields = [due.field("確認の期限", help: "期限までに回答がない委員は「回答なし」と記録されます。", errors)]
        if detail.council.settings.minutesSigners == .chairAndMember {
            page.formFields.append(
                .select(
                    SelectField(
                        FieldFrame("signer", label: "署名委員", required: true, error: errors["signer"]),
                        choices: members.filter { $0.id != chair }.map {
                            Choice("\($0.id)", $0.name, chosen: "\($0.id)" == signer)
                        }, prompt: "選んでください")))
        }
        page.button = Button("確認を求める")
        return page
    }

    private static func approvalPage(
        _ services: Services, _ detail: MinutesDetail, chosen: String, _ errors: FieldErrors = FieldErrors()
    ) throws -> ActPage {
        let meetings = try services.minutesRounds.approvalMeetings(of: detail.meeting)
        var page = ActPage(
            "承認を記録する", about: detail.meeting.title, area: .meetings,
            trail: MinutesPage.trail(detail.meeting, inside: true), action: Paths.minutesApproval(detail.meeting.id),
            cancelHref: Paths.minutes(detail.meeting.id))
        page.summary = ErrorSummary(errors)
        page.lead = "承認を記録すると会議録は確定し、以後は変えられません。"
        if meetings.isEmpty {
            page.notice = Banner(.info, "この会議の後に開会した会議がまだありません。", detail: "次の会議の確認事項で承認された後に記録してください。")
        }
        page.formFields = [
            .select(
                SelectField(
                    FieldFrame("meeting", label: "承認した会議", required: true, error: errors["meeting"]),
                    choices: meetings.map {
                        Choice("\($0.id)", "\($0.title)(\($0.date.japanese))", chosen: "\($0.id)" == chosen)
                    }, prompt: "選んでください"))
        ]
        page.button = Button("承認を記録する")
        return page
    }
}
