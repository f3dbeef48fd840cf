import HTTP

/// What of the configuration one connection needs, in the units it counts in.
struct ConnectionRules: Sendable {
    let limits: Limits
    let maxRequests: Int
    let maxDiscard: Int
    let minimumProgress: Int
    /// All in milliseconds.
    let head, bodyProgress, idle, handler, writeProgress, linger, lastRequest: Int64

    init(_ configuration: ServerConfiguration) {
        limits = configuration.limits
        maxRequests = configuration.maxRequestsPerConnection
        maxDiscard = configuration.maxDiscard
        let timeouts = configuration.timeouts
        minimumProgress = timeouts.minimumProgress
        head = timeouts.head.milliseconds
        bodyProgress = timeouts.bodyProgress.milliseconds
        idle = timeouts.idle.milliseconds
        handler = timeouts.handler.milliseconds
        writeProgress = timeouts.writeProgress.milliseconds
        linger = timeouts.linger.milliseconds
        lastRequest = timeouts.lastRequest.milliseconds
    }
}
