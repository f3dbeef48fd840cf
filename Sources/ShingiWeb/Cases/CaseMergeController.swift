import HTTP
import ShingiDomain
import ShingiServices

/// Letting a case go over into another one.
enum CaseMergeController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        try page(id, words: context.query["q"] ?? "", chosen: nil, reason: "", context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let version = try context.version(form)
        let chosen = form["other"].flatMap { CaseID(text: $0) }
        let reason = form["reason"] ?? ""
        var errors = FieldErrors()
        var status = Status.unprocessableContent
        if chosen == nil { errors.add("統合する先の案件を選んでください。", to: "other") }
        if let chosen {
            do {
                try services.caseMerges.merge(id, into: chosen, reason: reason, version: version, by: context.actor)
                return context.redirect(to: Paths.case(chosen), notice: "案件を統合しました。")
            } catch CaseError.reasonNeeded {
                errors.add("統合する理由を書いてください。", to: "reason")
            } catch let refusal as CaseError {
                errors.add(refusal.message, to: "other")
            } catch ServiceError.conflict {
                errors.addToForm(ActPage.overtaken)
                status = .conflict
            }
        }
        return try page(
            id, words: form["q"] ?? "", chosen: chosen, reason: reason, context, services, errors, status: status)
    }

    private static func page(
        _ id: CaseID, words: String, chosen: CaseID?, reason: String, _ context: RequestContext,
        _ services: Services, _ errors: FieldErrors = FieldErrors(), status: Status = .ok
    ) throws -> Response {
        let subject = try services.cases.find(id, for: context.actor)
        let found = try services.caseMerges.candidates(for: id, saying: words, for: context.actor)
        var page = ActPage("ほかの案件への統合", on: subject, action: Paths.caseMerger(id))
        page.summary = ErrorSummary(errors)
        page.lead = "この案件の付議項目\(subject.matters.count)件と資料を、選んだ案件に移します。この案件は取下げとして終わり、番号があれば使われないまま残ります。元に戻せません。"
        page.search = CaseChoice.search(words, action: Paths.caseMerger(id))
        page.notice = CaseChoice.nothingFound(words, found)
        guard !found.isEmpty || status != .ok else { return context.page(page, status: status) }
        page.hidden.append(HiddenField("q", words))
        page.formFields = [
            .choice(CaseChoice.field("other", "統合する先", found, chosen: chosen, error: errors["other"])),
            .text(
                TextField(
                    FieldFrame("reason", label: "統合する理由", required: true, error: errors["reason"]), value: reason,
                    rows: 2)),
        ]
        page.button = Button("統合する", style: .danger)
        return context.page(page, status: status)
    }
}
