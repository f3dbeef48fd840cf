import HTTP
import ShingiDomain
import ShingiServices

/// The round of confirmation, for the member who is asked and for the secretariat that decides.
enum MinutesConfirmationController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try page(of: id, context, services)
    }

    static func confirm(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try services.minutesRounds.confirm(id, by: context.actor)
        return context.redirect(to: Paths.minutesConfirmation(id), notice: "「確認しました」と記録しました。")
    }

    static func propose(_ context: RequestContext, _ services: Services, _ id: MinutesTurnID) throws -> Response {
        let sent = try context.form()
        let version = try context.version(sent)
        guard let meeting = sent["meeting"].flatMap({ MeetingID(text: $0) }), let text = sent[Self.name(id)] else {
            throw WebError.unreadableForm
        }
        var form = MinutesCorrectionForm(
            turn: id, text: text.replacing("\r\n", with: "\n"), comment: sent["comment.\(id)"] ?? "")
        var status = Status.unprocessableContent
        do {
            let found = try services.minutesRounds.propose(
                id, form.text, comment: form.comment, version: version, by: context.actor)
            return context.redirect(to: Paths.minutesConfirmation(found) + "#turn-\(id)", notice: "訂正を事務局へ送りました。")
        } catch let refusal as MinutesError {
            form.error = refusal.message
        } catch ServiceError.conflict {
            form.error = "この発言は、あなたが開いた後に変わりました。今の内容を確かめ、必要ならもう一度送ってください。"
            status = .conflict
        }
        return try page(of: meeting, context, services, correction: form, status: status)
    }

    static func decide(
        _ context: RequestContext, _ services: Services, _ id: MinutesCorrectionID
    ) throws -> Response {
        let sent = try context.form()
        guard let decision = sent["decision"].flatMap(MinutesCorrection.Decision.init),
            let meeting = sent["meeting"].flatMap({ MeetingID(text: $0) })
        else { throw WebError.unreadableForm }
        let reason = sent["reason.\(id)"] ?? ""
        do {
            let found = try services.minutesRounds.decide(id, decision, because: reason, by: context.actor)
            return context.redirect(to: Paths.minutesConfirmation(found) + "#corrections", notice: "訂正を1件決めました。")
        } catch let refusal as MinutesError {
            return try page(
                of: meeting, context, services, refusal: refusal.message, reasonError: (id, reason, refusal.message),
                status: .unprocessableContent)
        } catch ServiceError.conflict {
            return try page(
                of: meeting, context, services,
                refusal: "同じ発言の別の訂正がすでに反映されています。今の発言を確かめ、受け入れない理由を書くか、締め切った後に直してください。", status: .conflict)
        }
    }

    static func page(
        of id: MeetingID, _ context: RequestContext, _ services: Services, correction: MinutesCorrectionForm? = nil,
        refusal: String? = nil, reasonError: (MinutesCorrectionID, String, String)? = nil, status: Status = .ok
    ) throws -> Response {
        let actor = try context.actor
        let detail = try services.minutes.detail(of: id, for: actor)
        guard let round = detail.round,
            actor.reach.wholeCouncil || round.members.contains(where: { $0.member == actor.memberID })
        else { throw ServiceError.notFound }
        let presider = try services.minutesRounds.presider(of: detail.meeting, for: actor)
        return context.page(
            MinutesConfirmationPage(
                detail, round, presider: presider, correction, refusal: refusal, reasonError, for: actor,
                today: context.now.civilDate),
            status: status)
    }

    static func name(_ id: MinutesTurnID) -> String { "text.\(id)" }
}

/// A correction as it was typed.
struct MinutesCorrectionForm {
    let turn: MinutesTurnID
    let text: String
    let comment: String
    var error: String?
}
