import HTTP
import ShingiDomain
import ShingiServices

/// Everything one request carries besides its services. Handed down, never global.
package struct RequestContext: Sendable {
    let exchange: Exchange
    /// Unique in a run of the program; shown on error pages and written to the log, so that the two can be matched.
    var number: String { exchange.number.description }
    let session: Session?
    /// What unsafe requests must carry back: of the session, or of the visitor's cookie before sign-in.
    let csrfToken: String
    let site: Site
    /// Where a page that may be kept is left beside the answer; nil where none is.
    var tray: PageTray?
    var request: Request { exchange.request }
    /// When the request came.
    var now: Instant { exchange.started }

    var arrival: Arrival { exchange.arrival }
    /// The address that failed sign-ins are counted by.
    var clientAddress: String { arrival.clientAddress }
    var cookies: SiteCookies { SiteCookies(isSecure: arrival.isSecure) }

    /// What the forms of somebody who has not signed in are checked against: new where the browser brings none.
    var visitorToken: SessionToken { cookies.visitorToken(request) ?? .make() }

    /// Whether the session cookie is of a session that has run out of late.
    func isOfLateSession(_ services: Services) throws -> Bool {
        guard let token = cookies.sessionToken(request) else { return false }
        return try services.sessions.isRemembered(token)
    }

    /// The page of ours that the request was sent from, as far as the browser says so.
    var refererPath: String? {
        guard let referer = request.fields["Referer"], referer.hasPrefix("\(arrival.origin)/") else { return nil }
        return String(referer.dropFirst(arrival.origin.count))
    }

    /// Who is asking. Routes for the signed-in are guarded before their handlers run; elsewhere nobody is there.
    var actor: Actor {
        get throws(ServiceError) {
            guard let session else { throw .notFound }
            return session.actor
        }
    }

    /// The values after the question mark; what cannot be read there counts as not given.
    var query: FormValues { request.query }

    /// The form that was sent.
    func form() throws(HTTPError) -> FormData {
        guard let form = exchange.form else { throw .notAForm }
        return try form.get()
    }

    /// The same request with another token for the forms of the page it answers with.
    func with(csrfToken: String) -> RequestContext {
        RequestContext(exchange: exchange, session: session, csrfToken: csrfToken, site: site, tray: tray)
    }
}
