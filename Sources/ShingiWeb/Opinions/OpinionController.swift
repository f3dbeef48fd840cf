import HTTP
import ShingiDomain
import ShingiServices

/// Opinions about a case and the answers to them.
enum OpinionController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let query = OpinionListQuery(context.query)
        return context.page(OpinionListPage(try services.opinions.list(query.services, for: context.actor), query))
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        try page(of: id, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let found = try services.opinions.about(id, for: context.actor)
        var form = OpinionForm(try context.form())
        do {
            if let entry = form.read(found, for: try context.actor) {
                _ = try services.opinions.write(entry, on: id, by: context.actor)
                return context.redirect(to: Paths.caseOpinions(id), notice: "意見を記録しました。")
            }
        } catch let refusal as OpinionError {
            form.refuse(refusal)
        }
        return try page(of: id, context, services, opinion: form, status: .unprocessableContent)
    }

    static func answer(_ context: RequestContext, _ services: Services, _ id: OpinionID) throws -> Response {
        let sent = try context.form()
        guard let seen = sent["seen"].flatMap({ Int($0) }), let subject = sent["case"].flatMap({ CaseID(text: $0) })
        else { throw WebError.unreadableForm }
        var answer = AnswerForm(opinion: id, text: sent[AnswerForm.name(of: id)] ?? "")
        var status = Status.unprocessableContent
        do {
            let owner = try services.opinions.answer(id, answer.text, seen: seen, by: context.actor)
            return context.redirect(to: Paths.caseOpinions(owner) + "#opinion-\(id)", notice: "回答しました。")
        } catch let refusal as OpinionError {
            answer.errors.add(refusal.message, to: answer.name)
        } catch ServiceError.conflict {
            answer.errors.add("ほかの人が先に回答しました。上の回答と見比べ、必要ならもう一度回答してください。まだ記録していません。", to: answer.name)
            status = .conflict
        }
        return try page(of: subject, context, services, answer: answer, status: status)
    }

    static func retract(_ context: RequestContext, _ services: Services, _ id: OpinionID) throws -> Response {
        let owner = try services.opinions.retract(id, by: context.actor)
        return context.redirect(to: Paths.caseOpinions(owner), notice: "意見を取り消しました。")
    }

    private static func page(
        of id: CaseID, _ context: RequestContext, _ services: Services, opinion: OpinionForm? = nil,
        answer: AnswerForm? = nil, status: Status = .ok
    ) throws -> Response {
        let found = try services.opinions.about(id, for: context.actor)
        return context.page(
            CaseOpinionsPage(found, opinion, answer, for: try context.actor, today: context.now.civilDate),
            status: status)
    }
}

/// An answer as it was typed.
struct AnswerForm {
    let opinion: OpinionID
    let text: String
    var errors = FieldErrors()

    /// The control's name on the page, where every opinion may have such a form.
    var name: String { Self.name(of: opinion) }

    static func name(of opinion: OpinionID) -> String { "answer.\(opinion)" }
}
