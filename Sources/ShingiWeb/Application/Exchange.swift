import HTTP
import ShingiDomain

/// A request with what is known of it before any route has seen it. A class, as everything on the way holds it.
final class Exchange: Sendable {
    let request: Request
    let number: RequestNumber
    let started: Instant
    let stopwatch = Stopwatch()
    /// The event loop that it came on.
    let loop: Int
    /// The form that was sent, read once for the token, the form's key and the handler. Nil for safe methods.
    let form: Result<FormData, HTTPError>?

    init(request: Request, number: RequestNumber, started: Instant, loop: Int, formLimits: Limits) {
        self.request = request
        self.number = number
        self.started = started
        self.loop = loop
        form =
            request.method.isSafe
            ? nil : Result { () throws(HTTPError) in try FormData(request, limits: formLimits) }
    }
}
