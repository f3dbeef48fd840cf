import HTTP
import Logging
import ShingiDomain

/// One line a request, and the faults in full. Never a form's contents, never a query's.
struct RequestLog: Sendable {
    private let logger: Logger
    private let lines: (any RequestLogHandler)?
    private let isOn: Bool

    init(logger: Logger) {
        self.logger = logger
        lines = logger.handler as? any RequestLogHandler
        isOn = logger.logLevel <= .info
    }

    func answered(
        _ request: Request, _ number: RequestNumber, at started: Instant, _ response: Response, route: String?,
        actor: AccountID?, microseconds: Int
    ) {
        guard isOn else { return }
        let record = RequestRecord(
            at: started.adding(milliseconds: Int64(microseconds / 1_000)), number: number,
            method: request.method.name, route: route, status: response.status.code,
            microseconds: microseconds, bytes: isUnmeasured(route) ? 0 : response.body.length, actor: actor?.rawValue)
        if let lines { lines.log(record) } else { logger.info("request", metadata: record.metadata) }
    }

    /// What the record says of one thing and its source of another.
    func alarm(_ context: RequestContext, _ sentence: String) {
        logger.error("alarm", metadata: ["number": "\(context.number)", "alarm": "\(sentence)"])
    }

    private func isUnmeasured(_ route: String?) -> Bool {
        route.map(Routes.unmeasured.contains) ?? false
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
