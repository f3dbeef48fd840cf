import HTTP
import HTTPServer
import ShingiDomain
import ShingiServices

/// The product behind the server: finds the route of a request and runs it where it belongs.
package final class WebApplication: Application {
    private let store: Store
    private let routes: Router<Route>
    private let files: StaticFiles
    private let pipeline: Pipeline
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
        files = site.files
        routes = Routes.router()
        pipeline = Pipeline(site: site)
        readers = try LoopReaders(count: loops, store: store)
        log = site.log
    }

    package func bodyLimit(for head: RequestHead) -> Int {
        guard case .found(let route, _) = routes.find(head.method, head.target) else { return Route.formLimit }
        return route.bodyLimit
    }

    package func respond(to request: Request, on loop: Int, completion: @escaping @Sendable (Response) -> Void) {
        let exchange = Exchange(
            request: request, number: numbers.next(), started: clock.now(), loop: loop,
            formLimits: pipeline.site.formLimits)
        if let file = files.response(to: request.head) {
            return answer(exchange, file, completion, .files)
        }
        switch routes.find(request.method, request.head.target) {
        case .found(let route, _): run(route, exchange, on: loop, completion)
        case .notFound: run(.missing, exchange, on: loop, completion)
        case .options(let allow): answer(exchange, Response(.noContent, fields: ["Allow": allow]), completion)
        case .methodNotAllowed(let allow):
            answer(exchange, pipeline.bare(.methodNotAllowed(allow), exchange), completion)
        }
    }

    private func run(
        _ route: Route, _ exchange: Exchange, on loop: Int, _ completion: @escaping @Sendable (Response) -> Void
    ) {
        switch route.run {
        case .read(let handler):
            let outcome = pipeline.run(exchange, route, readers[loop], handler)
            touch(outcome.sessionInUse)
            answer(exchange, outcome.response, completion, route, outcome.actor)
        case .write(let handler):
            store.submitWrite { [pipeline] services in
                pipeline.run(exchange, route, services, handler)
            } completion: { [self] result in
                answerWrite(exchange, result, completion, route)
            }
        case .slow(let handler):
            runSlow(route, exchange, handler, completion)
        }
    }

    private func answerWrite(
        _ exchange: Exchange, _ result: Result<Outcome, any Error>,
        _ completion: @escaping @Sendable (Response) -> Void, _ route: Route
    ) {
        switch result {
        case .success(let outcome):
            answer(exchange, outcome.response, completion, route, outcome.actor)
        case .failure(let error):
            answer(exchange, pipeline.unsaved(error, exchange), completion, route)
        }
    }

    private func runSlow(
        _ route: Route, _ exchange: Exchange,
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
        response.standingFields = SecurityHeaders.all
        // Before the client can have its answer, so that a stop that follows finds the line written, and whoever
        // looks finds it counted.
        pipeline.site.operations.requests.count(
            route: (route ?? .missing).number, status: response.status.code,
            microseconds: exchange.stopwatch.microseconds, loop: exchange.loop)
        log.answered(exchange, response, route: route?.pattern, actor: actor)
        completion(response)
    }
}
