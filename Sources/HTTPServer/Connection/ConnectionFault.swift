import HTTP

/// What went wrong with a request before or behind the application, which therefore cannot log it.
enum ConnectionFault: Sendable {
    /// The client's request could not be read, or came too slowly.
    case refused(Status, reason: String)
    /// The application did not answer in time; path of the request.
    case handlerTimedOut(path: String)
    /// The application's response cannot be sent as it is.
    case unsendable(HTTPError)
    /// A body's source threw or ended early.
    case sourceFailed(String)
}
