import Logging

/// A log that takes a request's line as it is. Metadata of strings, which swift-log has for everything else, costs
/// several times what a small request does.
package protocol RequestLogHandler: LogHandler {
    /// One line; called for every request, from any thread.
    func log(_ record: RequestRecord)
}
