import HTTP
import ShingiDomain
import ShingiServices

/// Members going through a released agenda before the meeting.
enum ReviewController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try page(of: id, context, services)
    }

    static func item(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws -> Response {
        let detail = try services.reviews.detail(id, for: context.actor)
        return context.page(ReviewItemPage(detail, ReviewForm(detail)))
    }

    /// Keeps everything on the page, whichever button was used, and goes on from there.
    static func save(_ context: RequestContext, _ services: Services, _ id: AgendaItemID) throws -> Response {
        let sent = try context.form()
        let detail = try services.reviews.detail(id, for: context.actor)
        var form = ReviewForm(sent)
        let isDone = sent["done"] != nil
        var status = Status.unprocessableContent
        do {
            try services.reviews.save(form.entry(marksRead: isDone), on: id, by: context.actor)
            guard isDone else { return context.redirect(to: Paths.agendaItemReview(id), notice: context.savedNotice) }
            let next = detail.next.map { Paths.agendaItemReview($0.id) } ?? Paths.meetingReview(detail.sheet.meeting.id)
            return context.redirect(to: next, notice: "\(detail.line.name)に読んだ印を付けました。")
        } catch let refusal as ReviewError {
            form.refuse(refusal)
        } catch ServiceError.conflict {
            form.collide(with: detail.line.review)
            status = .conflict
        }
        return context.page(ReviewItemPage(detail, form), status: status)
    }

    static func send(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        do {
            try services.reviews.send(id, by: context.actor)
            return context.redirect(to: Paths.meetingReview(id), notice: "事前の確認を送りました(\(context.now.timeOfDay.iso))")
        } catch let refusal as any Refusal {
            let banner = Banner(.error, "送れませんでした", detail: refusal.message)
            return try page(of: id, context, services, refusal: banner, status: .unprocessableContent)
        }
    }

    static func collected(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let (meeting, items) = try services.reviews.collected(of: id, for: context.actor)
        return context.page(CollectedReviewsPage(meeting, items))
    }

    private static func page(
        of id: MeetingID, _ context: RequestContext, _ services: Services, refusal: Banner? = nil,
        status: Status = .ok
    ) throws -> Response {
        let sheet = try services.reviews.sheet(of: id, for: context.actor)
        let mayReadCollected = try services.reviews.mayReadCollected(sheet.meeting, context.actor)
        return context.page(
            ReviewPage(sheet, mayReadCollected: mayReadCollected, refusal: refusal), status: status)
    }
}

extension Routes {
    static let reviews: [Route] = [
        .page(Paths.meetingReview, .having(.reviewAgendas), ReviewController.show),
        .act(Paths.meetingReviewSendings, .having(.reviewAgendas), ReviewController.send),
        .page(Paths.meetingReviews, .having(.readAgendaReviews), ReviewController.collected),
        .page(Paths.agendaItemReview, .having(.reviewAgendas), ReviewController.item),
        .act(Paths.agendaItemReview, .having(.reviewAgendas), ReviewController.save),
    ]
}

extension PageTemplates {
    static let reviewPages: [any Page.Type] = [ReviewPage.self, ReviewItemPage.self, CollectedReviewsPage.self]
}
