import HTTP
import Logging
import ShingiDomain

/// One line a request, and the faults in full. Never a form's contents, never a query's.
struct RequestLog: Sendable {
    let logger: Logger

    func answered(_ exchange: Exchange, _ response: Response, route: String?, actor: AccountID?, at now: Instant) {
        guard logger.logLevel <= .info else { return }
        logger.info(
            "request",
            metadata: [
                "number": "\(exchange.number)",
                "method": "\(exchange.request.method.name)",
                "route": "\(route ?? "-")",
                "status": "\(response.status.code)",
                "ms": "\(exchange.started.milliseconds(to: now))",
                "bytes": "\(response.body.length)",
                "actor": "\(actor.map { "\($0.rawValue)" } ?? "-")",
            ])
    }

    func fault(_ exchange: Exchange, _ error: any Error) {
        logger.error(
            "fault",
            metadata: [
                "number": "\(exchange.number)",
                "path": "\(exchange.request.head.target.rawPath)",
                "error": "\(String(reflecting: error))",
            ])
    }
}
