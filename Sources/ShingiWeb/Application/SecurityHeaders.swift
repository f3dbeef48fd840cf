import HTTP

/// What every answer carries so that a browser helps to keep pages and papers where they belong.
enum SecurityHeaders {
    static let all = StandingFields([
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "DENY",
        // RFC 9111 §5.2.2.4: kept for the back button, but asked about before it is shown from a cache.
        "Cache-Control": "private, no-cache",
    ])
}
