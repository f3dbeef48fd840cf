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

    static func added(to response: Response) -> Response {
        var response = response
        for (name, value) in always where response.fields[name] == nil { response.fields.set(name, value) }
        // RFC 9111 §5.2.2.4: kept for the back button, but asked about before it is shown from a cache.
        if response.fields["Cache-Control"] == nil { response.fields.set("Cache-Control", "private, no-cache") }
        return response
    }
}
