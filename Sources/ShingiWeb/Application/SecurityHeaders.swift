import HTTP

/// What every answer carries so that a browser helps to keep pages and papers where they belong.
enum SecurityHeaders {
    static let all = StandingFields(fields)

    /// The same with the demand to come by https alone for a year (RFC 6797), which means something over TLS alone (§7.2).
    static let overTLS = StandingFields(demandingTLS(fields))

    /// Of the few words that a monitor is told: there is no document that could load, frame or leak anything.
    static let ofProbes = StandingFields(probeFields)
    static let ofProbesOverTLS = StandingFields(demandingTLS(probeFields))

    /// Of every page.
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// Of the one page that frames something: a paper of ours, for the browser's own reader.
    static let framingPolicy = policy + "; frame-src 'self'"

    private static let probeFields: Fields = ["X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"]

    private static let fields: Fields = [
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "DENY",
        // RFC 9111 §5.2.2.4: kept for the back button, but asked about before it is shown from a cache.
        "Cache-Control": "private, no-cache",
    ]

    private static func demandingTLS(_ fields: Fields) -> Fields {
        var more = fields
        more.set("Strict-Transport-Security", "max-age=31536000")
        return more
    }
}
