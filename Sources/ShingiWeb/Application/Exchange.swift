import HTTP
import ShingiDomain

/// A request with what is known of it before any route has seen it.
struct Exchange: Sendable {
    let request: Request
    let number: String
    let started: Instant
    /// Gives papers' bytes while the answer is being sent.
    let papers: PaperSource
    /// The form that was sent, read once for the token, the form's key and the handler. Nil for safe methods.
    var form: Result<FormData, HTTPError>?
    /// Files that were received before the form was whole; the form itself holds none of them.
    var received: [ReceivedFile] = []

    init(request: Request, number: String, started: Instant, papers: PaperSource, formLimits: Limits) {
        self.request = request
        self.number = number
        self.started = started
        self.papers = papers
        form =
            request.method.isSafe
            ? nil : Result { () throws(HTTPError) in try FormData(request, limits: formLimits) }
    }

    /// Of a request whose form is not here yet, or came in pieces.
    init(head request: Request, number: String, started: Instant, papers: PaperSource) {
        self.request = request
        self.number = number
        self.started = started
        self.papers = papers
    }
}
