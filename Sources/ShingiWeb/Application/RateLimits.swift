import HTTP
import HTTPServer
import ShingiDomain

/// How often one client may ask for what costs much: a sign-in takes a core for tens of milliseconds, a public search goes
/// through every meeting and reply. That a login is locked after failed tries is another matter (`SignInService`).
package struct RateLimits: Sendable {
    /// Requests a minute from one IPv4 address or one IPv6 /64; as many may come at once. Zero for no limit.
    package struct Settings: Sendable {
        package let signIns: Int
        package let searches: Int

        /// A town hall whose whole staff signs in through one address in the morning stays below.
        package static let standard = Settings(signIns: 60, searches: 120)
        package static let off = Settings(signIns: 0, searches: 0)

        package init(signIns: Int, searches: Int) {
            self.signIns = signIns
            self.searches = searches
        }
    }

    private let signIns: RateLimiter?
    private let searches: RateLimiter?

    private static let signInPath = Paths.signIn()
    private static let searchPath = Paths.publicHome()

    init(_ settings: Settings) {
        signIns = settings.signIns > 0 ? RateLimiter(perMinute: settings.signIns) : nil
        searches = settings.searches > 0 ? RateLimiter(perMinute: settings.searches) : nil
    }

    /// What counts for this request; nil for most.
    func limiter(for head: RequestHead) -> RateLimiter? {
        let path = head.target.rawPath
        if head.method == .post { return path == Self.signInPath ? signIns : nil }
        return path == Self.searchPath && !head.target.query.isEmpty ? searches : nil
    }
}

extension WebApplication {
    /// The answer to a client that asks too often; nil for all others.
    func refusalOfRate(_ exchange: Exchange) -> Response? {
        guard let limiter = rates.limiter(for: exchange.request.head) else { return nil }
        let visitor = pipeline.visitor(exchange)
        guard let wait = limiter.wait(for: ClientNetwork(visitor.clientAddress), at: exchange.started) else {
            return nil
        }
        return finished(exchange, pipeline.bare(.tooManyRequests(retryAfter: wait), exchange), nil, nil)
    }
}
