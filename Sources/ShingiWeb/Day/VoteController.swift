import HTTP
import ShingiDomain
import ShingiServices

/// Recording a decision: typed, read aloud and confirmed, corrected.
enum VoteController {
    static func show(_ context: RequestContext, _ services: Services, _ id: VoteID) throws -> Response {
        let detail = try services.votes.find(id, for: context.actor)
        return context.page(VotePage(detail, for: try context.actor))
    }

    static func decide(_ context: RequestContext, _ services: Services, _ id: VoteID) throws -> Response {
        let sent = try context.form()
        let detail = try services.votes.find(id, for: context.actor)
        // The address of the counts takes a count unless the form says otherwise.
        var form = try DecisionForm(sent, method: .showOfHands)
        if let answer = try edited(&form, context, services, detail, correcting: false) { return answer }
        do {
            guard let draft = form.draft() else { return try redraw(form, context, services, detail, false) }
            if form.step == "confirm" {
                let record = try services.votes.preview(draft, on: id, version: form.version, by: context.actor)
                let reports =
                    draft.notesReports
                    ? try services.votes.previewReports(beside: detail, at: draft.decidedAt, by: context.actor) : []
                let page = DecisionConfirmationPage(
                    detail, record, form, reports: reports, action: Paths.voteDecision(id))
                return context.page(page)
            }
            try services.votes.recordDecision(draft, on: id, version: form.version, by: context.actor)
            let sheet = try services.days.sheet(of: detail.meeting.id, for: context.actor)
            let next = DayPlace.after(id, in: sheet)
            // The clock of the next item runs from here. Where the clerk had gone elsewhere, nothing is called up.
            if sheet.called?.item == detail.item.item.id, let item = next.item {
                try services.days.call(item, by: context.actor)
            }
            return context.redirect(
                to: next.link(detail.meeting.id),
                notice: "\(detail.item.name)の議決を記録しました(\(context.now.timeOfDay.iso))")
        } catch let error as any Refusal {
            return try refused(error, &form, context, services, detail, correcting: false)
        }
    }

    static func correct(_ context: RequestContext, _ services: Services, _ id: VoteID) throws -> Response {
        let sent = try context.form()
        let detail = try services.votes.find(id, for: context.actor)
        var form = try DecisionForm(sent, method: detail.stored.current?.record.entry.method ?? .showOfHands)
        if let answer = try edited(&form, context, services, detail, correcting: true) { return answer }
        do {
            guard let draft = form.draft() else { return try redraw(form, context, services, detail, true) }
            if form.step == "confirm" {
                let record = try services.votes.previewCorrection(
                    draft, reason: form.correctionReason, recounts: form.recounts, on: id, version: form.version,
                    by: context.actor)
                let page = DecisionConfirmationPage(detail, record, form, action: Paths.voteTallyCorrections(id))
                return context.page(page)
            }
            try services.votes.correctDecision(
                draft, reason: form.correctionReason, recounts: form.recounts, on: id, version: form.version,
                by: context.actor)
            let place = DayPlace(item: detail.item.item.id, vote: id)
            return context.redirect(to: place.link(detail.meeting.id), notice: "訂正しました。訂正前の記録も残っています。")
        } catch let error as any Refusal {
            return try refused(error, &form, context, services, detail, correcting: true)
        }
    }

    /// The answer to a button that only changes the form: its rows, or the way back from the confirmation.
    private static func edited(
        _ form: inout DecisionForm, _ context: RequestContext, _ services: Services, _ detail: VoteDetail,
        correcting: Bool
    ) throws -> Response? {
        if let rows = form.rows {
            rows.apply(to: &form.conditions, empty: DecisionForm.ConditionRow())
        } else if form.step != "edit" {
            return nil
        }
        return try redraw(form, context, services, detail, correcting, status: .ok)
    }

    private static func refused(
        _ error: any Refusal, _ form: inout DecisionForm, _ context: RequestContext, _ services: Services,
        _ detail: VoteDetail, correcting: Bool
    ) throws -> Response {
        form.refuse(error)
        switch error as? VoteError {
        case .alreadyRecorded, .changedMeanwhile:
            form.errors.addToForm("入力した内容(\(form.summary))は記録していません。違っているときに直せるよう、下の訂正の欄に残してあります。")
            // Somebody else's record stands now: what was typed can only correct it.
            let latest = try services.votes.find(detail.stored.vote.id, for: context.actor)
            return try redraw(form, context, services, latest, latest.stored.current != nil, status: .conflict)
        default:
            return try redraw(form, context, services, detail, correcting)
        }
    }

    private static func redraw(
        _ form: DecisionForm, _ context: RequestContext, _ services: Services, _ detail: VoteDetail,
        _ correcting: Bool, status: Status = .unprocessableContent
    ) throws -> Response {
        var form = form
        // What was seen is on the screen again now: sending it once more means that both were seen.
        if status == .conflict { form.version = detail.stored.vote.version }
        let place = DayPlace(item: detail.item.item.id, vote: detail.stored.vote.id, correcting: correcting)
        return try DayController.redraw(
            context, services, detail.meeting.id, DayForms(place: place, decision: form), status: status)
    }
}
