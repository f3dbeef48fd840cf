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
    /// Something in the form cannot be read at all (a field that our pages always send is missing).
    case unreadableForm
}
