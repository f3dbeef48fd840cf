import HTTP

/// What the web room itself refuses.
enum WebError: Error {
    case methodNotAllowed(String)
    /// The form comes from another site.
    case foreignForm
    /// The form's token is not this session's: it was drawn before a sign-in or sign-out.
    case staleForm
    /// The database cannot take writes now.
    case unavailable
    /// More content than the route takes, in bytes.
    case tooLarge(limit: Int)
    /// Content that is not read before its sender has signed in.
    case signInNeeded
    /// Too many requests of one kind from one address; when to come again, in seconds.
    case tooManyRequests(retryAfter: Int)
    /// Something in the form cannot be read at all (a field that our pages always send is missing).
    case unreadableForm
}
