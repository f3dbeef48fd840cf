import HTTP
import ShingiDomain

/// A request with what is known of it before any route has seen it. A class, as everything on the way holds it.
final class Exchange: Sendable {
    let request: Request
    let number: RequestNumber
    let started: Instant
    /// What it began with it ends with, whatever is loaded anew meanwhile.
    let site: Site
    let arrival: Arrival
    let stopwatch: Stopwatch
    /// The event loop that it came on.
    var loop: Int { papers.loop }
    /// Gives papers' bytes while the answer is being sent.
    let papers: PaperSource
    /// The form that was sent, read once for the token, the form's key and the handler. Nil for safe methods, and before
    /// the form is here.
    let form: Result<FormData, HTTPError>?
    /// Files that were received before the form was whole; the form itself holds none of them.
    let received: [ReceivedFile]

    init(request: Request, number: RequestNumber, started: Instant, papers: PaperSource, site: Site) {
        self.request = request
        self.number = number
        self.started = started
        self.papers = papers
        self.site = site
        arrival = site.entrance.arrival(of: request)
        stopwatch = Stopwatch()
        received = []
        form =
            request.method.isSafe
            ? nil : Result { () throws(HTTPError) in try FormData(request, limits: site.formLimits) }
    }

    /// Of a request whose content has not come.
    init(head request: Request, number: RequestNumber, started: Instant, papers: PaperSource, site: Site) {
        self.request = request
        self.number = number
        self.started = started
        self.papers = papers
        self.site = site
        arrival = site.entrance.arrival(of: request)
        stopwatch = Stopwatch()
        form = nil
        received = []
    }

    /// The same, its form having come in pieces.
    init(_ head: Exchange, form: Result<FormData, HTTPError>, received: [ReceivedFile]) {
        request = head.request
        number = head.number
        started = head.started
        papers = head.papers
        site = head.site
        arrival = head.arrival
        stopwatch = head.stopwatch
        self.form = form
        self.received = received
    }

    var pipeline: Pipeline { Pipeline(site: site) }

    /// Whether the answer tells the browser to come by https alone from now on.
    var remembersTLS: Bool { arrival.isSecure && site.entrance.remembersTLS }
}
