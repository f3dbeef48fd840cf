import Crypto
import HTTP
import ShingiDomain
import ShingiServices

/// A member's answers: one page, a confirmation, a receipt.
enum BallotController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let paper = try services.writtenMeetings.paper(of: id, for: context.actor)
        return page(paper, BallotForm(paper), context)
    }

    /// Shows the answers once more; stores nothing. The way back brings the same form again.
    static func confirm(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let paper = try services.writtenMeetings.paper(of: id, for: context.actor)
        let sent = try context.form()
        var form = BallotForm(sent, paper)
        if sent["revise"] != nil { return page(paper, form, context) }
        if paper.written.names.isSecret, paper.sheet == nil, ReceiptNumber(typed: form.receipt) == nil {
            form.receipt = ReceiptNumber(random: RandomBytes.make(12))?.printed ?? ""
        }
        return try checked(form, paper, context, services) { form, _ in
            context.page(BallotConfirmationPage(paper, form))
        }
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let paper = try services.writtenMeetings.paper(of: id, for: context.actor)
        let form = BallotForm(try context.form(), paper)
        return try checked(form, paper, context, services) { _, sent in
            try services.writtenMeetings.answer(id, sent, by: context.actor)
            guard paper.written.names.isSecret else { return context.redirect(to: Paths.meetingBallotReceipt(id)) }
            // Answered here and now: a redirect would leave the form's fingerprint behind, and with it the answer.
            let stored = try services.writtenMeetings.paper(of: id, for: context.actor)
            guard let sheet = stored.sheet else { throw ServiceError.notFound }
            return context.page(BallotReceiptPage(stored, sheet, receipt: sent.receipt, isOpen: true))
        }
    }

    static func receipt(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let paper = try services.writtenMeetings.paper(of: id, for: context.actor)
        guard let sheet = paper.sheet else { return context.redirect(to: Paths.meetingBallot(id)) }
        return context.page(
            BallotReceiptPage(paper, sheet, isOpen: paper.written.isOpen(at: context.now)))
    }

    private static func checked(
        _ form: BallotForm, _ paper: BallotPaper, _ context: RequestContext, _ services: Services,
        _ act: (BallotForm, SentBallots) throws -> Response
    ) throws -> Response {
        var form = form
        var status = Status.unprocessableContent
        do {
            try paper.written.requireOpen(at: context.now)
            if let sent = form.read(paper) {
                try services.writtenMeetings.check(sent, paper)
                return try act(form, sent)
            }
        } catch let refusal as WrittenMeetingError {
            form.refuse(refusal)
        } catch ServiceError.conflict {
            form.collide(with: paper.sheet)
            status = .conflict
        }
        return page(paper, form, context, status)
    }

    private static func page(
        _ paper: BallotPaper, _ form: BallotForm, _ context: RequestContext, _ status: Status = .ok
    ) -> Response {
        context.page(BallotPage(paper, form, isOpen: paper.written.isOpen(at: context.now)), status: status)
    }
}
