/// How long the server waits for what. Every wait of a connection has an end; the clock ticks coarsely, so each may
/// last up to one `tick` longer.
package struct Timeouts: Sendable {
    /// From a request's first byte (on a new connection: from accepting it) to the end of its head.
    package var head: Duration = .seconds(15)
    /// `minimumProgress` bytes of content must come in each such span.
    package var bodyProgress: Duration = .seconds(15)
    /// Between two requests.
    package var idle: Duration = .seconds(60)
    /// From delivering a request to its response; then the client gets a 503.
    package var handler: Duration = .seconds(60)
    /// The client must take `minimumProgress` bytes of a response in each such span.
    package var writeProgress: Duration = .seconds(15)
    /// How long input is read and thrown away after the last response, so that the client sees that response.
    package var linger: Duration = .seconds(10)
    /// How long a connection that is new when the server stops may take to bring its first request: its client has been
    /// let in and does not know of the stop.
    package var lastRequest: Duration = .seconds(3)
    /// How long accepting pauses when the system has no descriptors left.
    package var acceptPause: Duration = .milliseconds(100)
    /// The distance between two looks at the deadlines.
    package var tick: Duration = .milliseconds(250)
    /// Fewer bytes than this in a span count as none: one byte a second must not hold a connection.
    package var minimumProgress = 1_024

    package init() {}
}

extension Duration {
    /// Rounded up, so that a wait is never cut short.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
