import HTTP
import HTTPServer
import ShingiDomain
import ShingiServices

extension WebApplication {
    package func admit(_ request: Request, length: Int?, on loop: Int) -> Admission {
        let exchange = Exchange(
            head: request, number: numbers.next(), started: clock.now(), papers: papers(of: loop), site: sites[loop])
        if let refusal = refusalOfRate(exchange) { return .refuse(refusal) }
        guard case .found(let route, _) = routes.find(request.method, request.head.target) else {
            return admitNowhere(exchange, length, on: loop)
        }
        let gate = ContentGate(route: route, length: length)
        do {
            if let limit = try gate.limitForAnybody(exchange.pipeline.visitor(exchange)) {
                return .collect(limit: limit)
            }
            let context = try exchange.pipeline.identify(exchange, readers[loop].services)
            switch try gate.verdict(on: context, readers[loop].services) {
            case .collect(let limit): return .collect(limit: limit)
            case .stream(let limit, let session):
                return .stream(limit: limit, try receiver(exchange, route, session, on: loop))
            }
        } catch {
            return .refuse(refusal(error, of: exchange, route, on: loop))
        }
    }

    /// What becomes of a refused page is the same with content as without, but little of it is kept.
    private func admitNowhere(_ exchange: Exchange, _ length: Int?, on loop: Int) -> Admission {
        if let length, length <= ContentGate.smallForm { return .collect(limit: length) }
        return .refuse(refusal(ServiceError.notFound, of: exchange, nil, on: loop))
    }

    private func refusal(_ error: any Error, of exchange: Exchange, _ route: Route?, on loop: Int) -> Response {
        let context =
            (try? exchange.pipeline.identify(exchange, readers[loop].services)) ?? exchange.pipeline.visitor(exchange)
        return finished(
            exchange, exchange.pipeline.response(to: error, context), route, context.session?.actor.accountID)
    }

    private func receiver(
        _ exchange: Exchange, _ route: Route, _ session: Session, on loop: Int
    ) throws(HTTPError) -> FormReceiver {
        try FormReceiver(
            contentType: exchange.request.fields["Content-Type"], fileLimit: MaterialEntry.largestSize,
            intake: ContentIntake(store: store, by: session.actor.accountID)
        ) { [self] received, completion in
            switch received {
            case .notStored(let error):
                answerWrite(exchange, .failure(error), completion, route)
            case .form(let form, let files):
                run(route, Exchange(exchange, form: form, received: files), on: loop, completion)
            }
        }
    }
}
