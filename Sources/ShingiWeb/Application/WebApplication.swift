import HTTP
import HTTPServer
import ShingiDomain
import ShingiServices

/// The product behind the server: finds the route of a request and runs it where it belongs.
package final class WebApplication: Application {
    private let store: Store
    private let routes: Router<Route>
    private let pipelines: LoopPipelines
    private let readers: LoopReaders
    private let numbers = RequestNumbers()
    private let log: RequestLog
    private let clock: Clock
    private let workers = Workers(count: 2)

    /// - Parameters:
    ///   - loops: how many event loops the server runs; each gets a reading connection of its own.
    package init(store: Store, site: Site, loops: Int, clock: Clock = .system) throws {
        self.store = store
        self.clock = clock
        routes = Routes.router()
        pipelines = LoopPipelines(count: loops, Pipeline(site: site))
        readers = try LoopReaders(count: loops, store: store)
        log = site.log
    }

    /// Answers that loop's requests from now on with another site.
    ///
    /// - Precondition: called on the loop's own queue (`Server.onEachLoop`).
    package func use(_ site: Site, on loop: Int) {
        pipelines[loop] = Pipeline(site: site)
    }

    package func bodyLimit(for head: RequestHead) -> Int {
        guard case .found(let route, _) = routes.find(head.method, head.target) else { return Route.formLimit }
        return route.bodyLimit
    }

    package func respond(to request: Request, on loop: Int, completion: @escaping @Sendable (Response) -> Void) {
        let pipeline = pipelines[loop]
        let exchange = Exchange(
            request: request, number: numbers.next(), started: clock.now(), site: pipeline.site)
        if let file = pipeline.site.files.response(to: request.head) {
            return answer(exchange, file, completion)
        }
        switch routes.find(request.method, request.head.target) {
        case .found(let route, _): run(route, exchange, pipeline, on: loop, completion)
        case .notFound: run(.missing, exchange, pipeline, on: loop, completion)
        case .options(let allow): answer(exchange, Response(.noContent, fields: ["Allow": allow]), completion)
        case .methodNotAllowed(let allow):
            answer(exchange, pipeline.bare(.methodNotAllowed(allow), exchange), completion)
        }
    }

    private func run(
        _ route: Route, _ exchange: Exchange, _ pipeline: Pipeline, on loop: Int,
        _ completion: @escaping @Sendable (Response) -> Void
    ) {
        switch route.run {
        case .read(let handler):
            let outcome = pipeline.run(exchange, route, readers[loop], handler)
            touch(outcome.sessionInUse)
            answer(exchange, outcome.response, completion, route, outcome.actor)
        case .write(let handler):
            store.submitWrite { services in
                pipeline.run(exchange, route, services, handler)
            } completion: { [self] result in
                answerWrite(exchange, pipeline, result, completion, route)
            }
        case .slow(let handler):
            runSlow(route, exchange, pipeline, handler, completion)
        }
    }

    private func answerWrite(
        _ exchange: Exchange, _ pipeline: Pipeline, _ result: Result<Outcome, any Error>,
        _ completion: @escaping @Sendable (Response) -> Void, _ route: Route
    ) {
        switch result {
        case .success(let outcome):
            answer(exchange, outcome.response, completion, route, outcome.actor)
        case .failure(let error):
            log.fault(exchange, error)
            answer(exchange, pipeline.bare(.unavailable, exchange), completion, route)
        }
    }

    private func runSlow(
        _ route: Route, _ exchange: Exchange, _ pipeline: Pipeline,
        _ handler: @escaping @Sendable (RequestContext, Store, [String]) throws -> Response?,
        _ completion: @escaping @Sendable (Response) -> Void
    ) {
        workers.async { [self] in
            let outcome = pipeline.runSlow(exchange, route, store, handler)
            answer(exchange, outcome.response, completion, route, outcome.actor)
        }
    }

    /// The end of a session in use is put off after the answer, off the request's path.
    private func touch(_ session: Session?) {
        guard let session else { return }
        store.submitWrite { services in
            try services.sessions.touch(session)
        } completion: { _ in
        }
    }

    private func answer(
        _ exchange: Exchange, _ response: Response, _ completion: @Sendable (Response) -> Void, _ route: Route? = nil,
        _ actor: AccountID? = nil
    ) {
        var response = response.compressed(for: exchange.request.head)
        response.standingFields = exchange.remembersTLS ? SecurityHeaders.overTLS : SecurityHeaders.all
        // Before the client can have its answer, so that a stop that follows finds the line written.
        log.answered(exchange, response, route: route?.pattern, actor: actor)
        completion(response)
    }
}
