import ArgumentParser

/// How a line of the log is written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people: `14:03:05.123 info request method=GET …`
    case text
    /// One JSON object a line, for whatever collects logs.
    case json
}
