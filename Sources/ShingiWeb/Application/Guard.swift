import HTTP
import ShingiDomain
import ShingiServices

/// Stands before a route's handler: same origin and token on unsafe methods, then sign-in, then the right.
struct Guard {
    let route: Route

    /// The answer to a request that does not get in; nil for one that does.
    func refusal(of context: RequestContext) throws -> Response? {
        try checkOrigin(context)
        guard route.access != .anyone else {
            try checkToken(context)
            return nil
        }
        guard let session = context.session else { return try SignInPage.demanded(by: context) }
        try checkToken(context)
        try checkRight(session, context)
        return nil
    }

    func checkOrigin(_ context: RequestContext) throws(WebError) {
        if !context.request.method.isSafe, !comesFromOurPages(context) { throw .foreignForm }
    }

    func checkRight(_ session: Session, _ context: RequestContext) throws(ServiceError) {
        guard case .having(let right) = route.access, !session.actor.may(right) else { return }
        // What one may not see does not exist; what one may not do is refused alike whether the thing exists or not.
        throw context.request.method.isSafe ? .notFound : .forbidden
    }

    /// Browsers say where a request comes from (Fetch Metadata; RFC 6454 §7). Either header missing is an old browser's
    /// right; the token still stands in the way.
    private func comesFromOurPages(_ context: RequestContext) -> Bool {
        let fields = context.request.fields
        if let site = fields["Sec-Fetch-Site"], site != "same-origin", site != "none" { return false }
        guard let origin = fields["Origin"] else { return true }
        let scheme = context.site.isSecure ? "https" : "http"
        return origin == "\(scheme)://\(context.request.head.host)"
    }

    private func checkToken(_ context: RequestContext) throws {
        guard !context.request.method.isSafe else { return }
        let given = try context.request.fields["X-CSRF-Token"] ?? context.form()["_csrf"] ?? ""
        guard MaskedToken.matches(given, context.csrfToken) else {
            throw WebError.staleForm
        }
    }
}
