import HTTP

/// What every answer carries so that a browser helps to keep pages and papers where they belong.
enum SecurityHeaders {
    private static let always: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
    ]

    /// - Parameter remembersTLS: over TLS alone, and not with a certificate for development (RFC 6797 §7.2).
    static func added(to response: Response, remembersTLS: Bool) -> Response {
        var response = response
        if remembersTLS { response.fields.set("Strict-Transport-Security", "max-age=31536000") }
        for (name, value) in always where response.fields[name] == nil { response.fields.set(name, value) }
        // RFC 9111 §5.2.2.4: kept for the back button, but asked about before it is shown from a cache.
        if response.fields["Cache-Control"] == nil { response.fields.set("Cache-Control", "private, no-cache") }
        return response
    }
}
