import HTTP
import ShingiDomain
import ShingiServices

/// The page on which a case is written: summary sheet and all case sheets in one form.
enum DraftController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        do {
            let detail = try services.drafts.editable(id, for: context.actor)
            return try page(DraftForm(detail), detail, context, services)
        } catch CaseError.notEditable {
            return context.redirect(to: Paths.case(id))
        }
    }

    /// One form, several buttons: change rows, save, save and add or remove a matter, save and submit.
    static func update(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let detail = try services.drafts.detail(id, for: context.actor)
        let sent = try context.form()
        var form = DraftForm(sent, for: detail)
        if sent[RowAction.parameter] != nil {
            return try page(form, detail, context, services, notice: .rowsChanged(form.rowAction))
        }
        let outcome: SaveOutcome
        do {
            outcome = try services.drafts.save(id, form.save(detail), by: context.actor)
        } catch let error as CaseError {
            form.errors.addToForm(error.message)
            return try page(form, detail, context, services, status: .unprocessableContent, notice: .nothingSaved)
        }
        let saved = try services.drafts.detail(id, for: context.actor)
        if sent[AutosaveAnswer.parameter] != nil {
            let isComplete = outcome.isComplete && form.errors.isEmpty && form.lost.isEmpty
            return AutosaveAnswer(outcome, saved, isComplete: isComplete, at: context.now).response
        }
        form.take(outcome, saved)
        guard form.errors.isEmpty, outcome.isComplete, form.lost.isEmpty else {
            let status: Status = outcome.conflicts.isEmpty ? .unprocessableContent : .conflict
            return try page(form, saved, context, services, status: status, notice: .partlySaved)
        }
        return try answer(sent, &form, outcome, saved, context, services)
    }

    /// Everything is saved; now what the button asked for besides.
    private static func answer(
        _ sent: FormData, _ form: inout DraftForm, _ outcome: SaveOutcome, _ detail: DraftDetail,
        _ context: RequestContext, _ services: Services
    ) throws -> Response {
        let id = detail.subject.id
        if sent["submit"] != nil { return try submit(&form, outcome, detail, context, services) }
        if sent[NewMatterForm.addButton] != nil { return try addMatter(&form, detail, context, services) }
        if let matter = sent[DraftPage.removeButton].flatMap({ MatterID(text: $0) }) {
            return context.redirect(to: Paths.caseMatterRemoval(id, matter))
        }
        if let source = sent[DraftPage.borrowButton].flatMap({ CaseID(text: $0) }) {
            return context.redirect(to: Paths.caseBorrowings(id) + "?from=\(source)", notice: context.savedNotice)
        }
        return context.redirect(to: Paths.caseDraft(id), notice: context.savedNotice)
    }

    private static func submit(
        _ form: inout DraftForm, _ outcome: SaveOutcome, _ detail: DraftDetail, _ context: RequestContext,
        _ services: Services
    ) throws -> Response {
        let id = detail.subject.id
        // Handing in what somebody else has written since would hand in something the actor never saw.
        guard outcome.wasUpToDate else {
            form.errors.addToForm("ほかの人も、この案件を先に書き換えています。印の付いた項目を確かめてから、もう一度提出してください。")
            return try page(form, detail, context, services, status: .conflict, notice: .savedOnly)
        }
        do {
            try services.transaction { try services.drafts.submit(id, version: outcome.version, by: context.actor) }
            return context.redirect(to: Paths.case(id), notice: "事務局へ提出しました(\(context.now.timeOfDay.iso))")
        } catch let error as CaseError {
            if case .incomplete(let missing) = error {
                form.add(missing, detail)
            } else {
                form.errors.add(error.message, to: error == .noTitle ? "case.title" : "new.provision")
            }
            return try page(form, detail, context, services, status: .unprocessableContent, notice: .savedOnly)
        }
    }

    private static func addMatter(
        _ form: inout DraftForm, _ detail: DraftDetail, _ context: RequestContext, _ services: Services
    ) throws -> Response {
        let id = detail.subject.id
        do {
            guard let entry = form.newMatter.entry else { throw DraftError.provisionNotOffered }
            let matter = try services.transaction {
                try services.drafts.addMatter(entry, to: id, by: context.actor)
            }
            let anchor = FieldFrame.id(for: DraftPart.sheet(matter).name)
            return context.redirect(to: "\(Paths.caseDraft(id))#\(anchor)", notice: "保存し、付議項目を加えました。")
        } catch let error as CaseError {
            form.errors.add(error.message, to: "new.kind")
        } catch let error as DraftError {
            form.errors.add(
                form.newMatter.provision.isEmpty ? "加える根拠条項を選んでください。" : error.message,
                to: error == .noteTooLong ? "new.note" : "new.provision")
        }
        return try page(form, detail, context, services, status: .unprocessableContent, notice: .savedOnly)
    }

    private static func page(
        _ form: DraftForm, _ detail: DraftDetail, _ context: RequestContext, _ services: Services,
        status: Status = .ok, notice: DraftNotice? = nil
    ) throws -> Response {
        let provisions = try services.provisions.list(for: context.actor)
        let offers = try services.drafts.offers(for: detail, by: context.actor)
        let similar = try services.similarCases.list(
            for: detail.subject.id, most: SimilarCaseService.mostBeside, for: context.actor)
        return context.page(
            DraftPage(form, detail, provisions: provisions, offers: offers, similar: similar, notice: notice),
            status: status)
    }
}
