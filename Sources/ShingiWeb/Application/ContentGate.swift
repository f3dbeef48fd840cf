import HTTP
import HTTPServer
import ShingiDomain
import ShingiServices

/// Decides about a request's content by its head alone: who may send how much to whom.
///
/// A small form is kept whoever sends it, because the route's guard looks at it soon enough. More is kept, or received at
/// all, only of those whose session has the right, or had one until lately: what they typed is held for them while they
/// sign in again.
struct ContentGate {
    enum Verdict {
        case collect(limit: Int)
        case stream(limit: Int, Session)
    }

    /// Kept of anybody.
    static let smallForm = 65_536

    let route: Route
    /// Nil when the content comes in chunks.
    let length: Int?

    /// What may be kept of anybody; nil when it matters who sends it.
    ///
    /// - Throws: what the request is refused for, whoever sends it.
    func limitForAnybody(_ context: RequestContext) throws -> Int? {
        // Routes for reading take no content; whatever is sent to them is too much.
        guard route.bodyLimit > 0 else { return 0 }
        try Guard(route: route).checkOrigin(context)
        guard let length, length <= Self.smallForm, try !streams(context) else { return nil }
        return Self.smallForm
    }

    /// - Throws: what the request is refused for.
    func verdict(on context: RequestContext, _ services: Services) throws -> Verdict {
        guard route.access != .anyone, let session = context.session else {
            return try withoutSession(context, services)
        }
        try Guard(route: route).checkRight(session, context)
        try checkLength(route.bodyLimit)
        guard try streams(context) else { return .collect(limit: route.bodyLimit) }
        try route.mayReceive?(context, services, context.request.path)
        return .stream(limit: route.bodyLimit, session)
    }

    /// Files are never received without a session; the fields beside small ones are held, as those of any form.
    private func withoutSession(_ context: RequestContext, _ services: Services) throws -> Verdict {
        let usual = route.mayReceive == nil && route.access == .anyone ? Site.heldSmallFormLimit : Route.formLimit
        let isKnown = try route.mayReceive == nil && context.isOfLateSession(services)
        let limit = isKnown ? route.bodyLimit : min(route.bodyLimit, usual)
        if route.access != .anyone, length.map({ $0 > limit }) ?? true { throw WebError.signInNeeded }
        try checkLength(limit)
        return .collect(limit: limit)
    }

    private func checkLength(_ limit: Int) throws(WebError) {
        if let length, length > limit { throw .tooLarge(limit: limit) }
    }

    /// A form is sent as one of two media types, and with files as the first of them.
    private func streams(_ context: RequestContext) throws(HTTPError) -> Bool {
        switch context.request.fields["Content-Type"].flatMap(MediaType.init)?.essence {
        case "multipart/form-data": return route.mayReceive != nil
        case "application/x-www-form-urlencoded": return false
        default: throw .notAForm
        }
    }
}
