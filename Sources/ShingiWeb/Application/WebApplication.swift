import HTTP
import HTTPServer
import ShingiDomain
import ShingiServices

/// The product behind the server: finds the route of a request and runs it where it belongs.
package final class WebApplication: Application {
    let store: Store
    let routes: Router<Route>
    let sites: LoopSites
    let readers: LoopReaders
    let numbers = RequestNumbers()
    private let log: RequestLog
    let clock: Clock
    let rates: RateLimits
    let live: LiveMeetings
    private let workers = Workers(count: 2)
    private let printers = Workers(count: 2)

    /// - Parameters:
    ///   - loops: how many event loops the server runs; each gets a reading connection of its own.
    package init(store: Store, site: Site, loops: Int, clock: Clock = .system) throws {
        self.store = store
        self.clock = clock
        routes = Routes.router()
        sites = LoopSites(count: loops, site)
        readers = try LoopReaders(count: loops, store: store, keptPageBytes: site.keptPageBytes)
        log = site.log
        rates = RateLimits(site.rates)
        live = LiveMeetings(store: store, site: site, clock: clock)
    }

    /// Answers that loop's requests from now on with another site.
    ///
    /// - Precondition: called on the loop's own queue (`Server.onEachLoop`).
    package func use(_ site: Site, on loop: Int) {
        sites[loop] = site
        readers[loop].pages.removeAll()
        if loop == 0 { live.use(site) }
    }

    package func respond(to request: Request, on loop: Int, completion: @escaping @Sendable (Response) -> Void) {
        let stopwatch = Stopwatch()
        let match = routes.find(request.method, request.head.target)
        if case .found(let route, _) = match, case .probe(let handler) = route.run,
            let response = probe(route, request, on: loop, stopwatch, handler)
        {
            return completion(response)
        }
        let exchange = Exchange(
            request: request, number: numbers.next(), started: clock.now(), papers: papers(of: loop),
            site: sites[loop])
        if let file = exchange.site.files.response(to: request.head) {
            return answer(exchange, file, completion, .files)
        }
        // What has content was looked at before that came.
        if request.body.isEmpty, let refusal = refusalOfRate(exchange) { return completion(refusal) }
        switch match {
        case .found(let route, _): run(route, exchange, on: loop, completion)
        case .notFound: run(.missing, exchange, on: loop, completion)
        case .options(let allow): answer(exchange, Response(.noContent, fields: ["Allow": allow]), completion)
        case .methodNotAllowed(let allow):
            answer(exchange, exchange.pipeline.bare(.methodNotAllowed(allow), exchange), completion)
        }
    }

    func run(
        _ route: Route, _ exchange: Exchange, on loop: Int, _ completion: @escaping @Sendable (Response) -> Void
    ) {
        switch route.run {
        case .read(let handler):
            let outcome = exchange.pipeline.read(exchange, route, readers[loop], handler)
            touch(outcome.sessionInUse)
            answer(exchange, outcome.response, completion, route, outcome.actor)
        case .write(let handler):
            store.submitWrite { services in
                exchange.pipeline.run(exchange, route, services, handler)
            } completion: { [self] result in
                answerWrite(exchange, result, completion, route)
            }
        case .slow(let lane, let handler):
            runSlow(route, exchange, on: lane, handler, completion)
        case .live(let handler):
            let outcome = exchange.pipeline.run(exchange, route, readers[loop].services) { [live] in
                try handler($0, $1, live, $2)
            }
            touch(outcome.sessionInUse)
            answer(exchange, outcome.response, completion, route, outcome.actor)
        // Answered before, unless there is no such page for who asks.
        case .probe: run(.missing, exchange, on: loop, completion)
        }
    }

    func answerWrite(
        _ exchange: Exchange, _ result: Result<Outcome, any Error>,
        _ completion: @escaping @Sendable (Response) -> Void, _ route: Route
    ) {
        switch result {
        case .success(let outcome):
            answer(exchange, outcome.response, completion, route, outcome.actor)
        case .failure(let error):
            answer(exchange, exchange.pipeline.unsaved(error, exchange), completion, route)
        }
    }

    private func runSlow(
        _ route: Route, _ exchange: Exchange, on lane: Route.Lane,
        _ handler: @escaping @Sendable (RequestContext, Store, [String]) throws -> Response?,
        _ completion: @escaping @Sendable (Response) -> Void
    ) {
        let workers =
            switch lane {
            case .accounts: workers
            case .documents: printers
            }
        workers.async { [self] in
            let outcome = exchange.pipeline.runSlow(exchange, route, store, handler)
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
        completion(finished(exchange, response, route, actor))
    }

    /// The answer as it is sent, counted and written into the log before the client can have it, so that a stop that
    /// follows finds the line written, and whoever looks finds it counted.
    func finished(_ exchange: Exchange, _ response: Response, _ route: Route?, _ actor: AccountID?) -> Response {
        var response = response
        dress(&response, for: exchange)
        let microseconds = exchange.stopwatch.microseconds
        exchange.site.operations.requests.count(
            route: (route ?? .missing).number, status: response.status.code, microseconds: microseconds,
            loop: exchange.loop)
        log.answered(
            exchange.request, exchange.number, at: exchange.started, response, route: route?.pattern, actor: actor,
            microseconds: microseconds)
        return response
    }

    /// A monitor asks often, so nothing is made ready here that only a page needs.
    private func probe(
        _ route: Route, _ request: Request, on loop: Int, _ stopwatch: Stopwatch,
        _ handler: (Request, Site) -> Response?
    ) -> Response? {
        let site = sites[loop]
        guard var response = handler(request, site) else { return nil }
        response.compress(for: request.head)
        response.standingFields =
            site.entrance.remembersTLS && site.entrance.arrival(of: request).isSecure
            ? SecurityHeaders.ofProbesOverTLS : SecurityHeaders.ofProbes
        let microseconds = stopwatch.microseconds
        site.operations.requests.count(
            route: route.number, status: response.status.code, microseconds: microseconds, loop: loop)
        log.answered(
            request, numbers.next(), at: clock.now(), response, route: route.pattern, actor: nil,
            microseconds: microseconds)
        return response
    }

    func papers(of loop: Int) -> PaperSource { PaperSource(readers: readers, loop: loop) }

    private func dress(_ response: inout Response, for exchange: Exchange) {
        if response.status == .seeOther, exchange.isSentByScript { response = response.forScript }
        response.compress(for: exchange.request.head)
        response.standingFields = exchange.remembersTLS ? SecurityHeaders.overTLS : SecurityHeaders.all
    }
}
