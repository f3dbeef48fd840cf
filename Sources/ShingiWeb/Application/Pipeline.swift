import HTTP
import ShingiDomain
import ShingiServices

/// What happens to every request around its handler: session, same origin and CSRF token, rights, a form sent twice,
/// and the one place where refusals become answers.
struct Pipeline: Sendable {
    let site: Site

    typealias Handler = @Sendable (RequestContext, Services, [String]) throws -> Response?

    func run(_ exchange: Exchange, _ route: Route, _ services: Services, _ handler: Handler) -> Outcome {
        var known: RequestContext?
        do {
            let context = try identify(exchange, services)
            known = context
            let response = try Guard(route: route).refusal(of: context) ?? handle(context, route, services, handler)
            return outcome(context, response)
        } catch {
            let context = known ?? visitor(exchange)
            return outcome(context, ErrorPage.response(to: error, context))
        }
    }

    /// As `run`, for pages: one that was drawn for the same session a moment ago and is still true is sent again.
    func read(_ exchange: Exchange, _ route: Route, _ reader: LoopReaders.Reader, _ handler: Handler) -> Outcome {
        guard site.keptPageBytes > 0, exchange.request.method == .get else {
            return run(exchange, route, reader.services, handler)
        }
        reader.pages.renew(reader.services.generation, at: exchange.started)
        var context = visitor(exchange)
        do {
            context = try identify(exchange, reader.services)
            // A notice is for one page once.
            if SiteCookies(isSecure: exchange.arrival.isSecure).notice(exchange.request) == nil {
                context.tray = PageTray()
            }
            if let kept = reader.pages.answer(to: context) { return outcome(context, kept) }
            let response =
                try Guard(route: route).refusal(of: context) ?? handle(context, route, reader.services, handler)
            reader.pages.keep(response, to: context)
            return outcome(context, response)
        } catch {
            return outcome(context, ErrorPage.response(to: error, context))
        }
    }

    func runSlow(
        _ exchange: Exchange, _ route: Route, _ store: Store,
        _ handler: @Sendable (RequestContext, Store, [String]) throws -> Response?
    ) -> Outcome {
        var context = visitor(exchange)
        do {
            context = try store.read { try identify(exchange, $0) }
            if let refusal = try Guard(route: route).refusal(of: context) { return outcome(context, refusal) }
            guard let response = try handler(context, store, context.request.path) else { throw ServiceError.notFound }
            return outcome(context, response)
        } catch {
            return outcome(context, ErrorPage.response(to: error, context))
        }
    }

    /// An answer without a session, for what never reaches a route.
    func bare(_ error: WebError, _ exchange: Exchange) -> Response {
        ErrorPage.response(to: error, visitor(exchange))
    }

    /// The answer to an act whose commit failed, and with it the work of all in the same commit.
    func unsaved(_ error: any Error, _ exchange: Exchange) -> Response {
        if !areWritesStopped(error) { site.log.fault(exchange, error) }
        return ErrorPage.response(to: UnsavedError(error) ?? WebError.unavailable, visitor(exchange))
    }

    /// The answer to what is refused by its head alone.
    func response(to error: any Error, _ context: RequestContext) -> Response {
        guard case WebError.signInNeeded = error else { return ErrorPage.response(to: error, context) }
        return SignInPage.demandedBeforeContent(by: context)
    }

    /// One transaction around the handler. A page shows one moment of the data file, whatever is written meanwhile; a
    /// refused act is undone whole, and its page is drawn on what was there before.
    private func handle(
        _ context: RequestContext, _ route: Route, _ services: Services, _ handler: Handler
    ) throws -> Response {
        let segments = context.request.path
        func answer() throws -> Response {
            guard let response = try handler(context, services, segments) else { throw ServiceError.notFound }
            return response
        }
        return try services.transaction {
            guard case .write = route.run else { return try answer() }
            return try FormOnce(context: context, services: services).run(answer)
        }
    }

    func identify(_ exchange: Exchange, _ services: Services) throws -> RequestContext {
        guard let token = SiteCookies(isSecure: exchange.arrival.isSecure).sessionToken(exchange.request),
            let found = try services.sessions.open(token)
        else { return visitor(exchange) }
        return context(exchange, session: found.session, csrfToken: found.csrfToken)
    }

    func visitor(_ exchange: Exchange) -> RequestContext {
        let token = SiteCookies(isSecure: exchange.arrival.isSecure).visitorToken(exchange.request)
        return context(exchange, session: nil, csrfToken: token?.csrfToken ?? "")
    }

    private func context(_ exchange: Exchange, session: Session?, csrfToken: String) -> RequestContext {
        RequestContext(
            exchange: exchange, session: session, csrfToken: csrfToken, site: site)
    }

    private func outcome(_ context: RequestContext, _ response: Response) -> Outcome {
        let session = context.session
        let inUse = session.flatMap { $0.needsTouch(at: context.now) ? $0 : nil }
        return Outcome(response: response, actor: session?.actor.accountID, sessionInUse: inUse)
    }
}
