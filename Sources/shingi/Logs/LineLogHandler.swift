import Logging
import ShingiDomain
import ShingiWeb

/// Writes one line a record to the standard error stream.
struct LineLogHandler: RequestLogHandler {
    let format: LogFormat
    private let writer = LogWriter()
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    init(format: LogFormat) {
        self.format = format
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var values = metadata
        values.merge(metadataProvider?.get() ?? [:]) { $1 }
        values.merge(event.metadata ?? [:]) { $1 }
        let line = LogLine(
            at: ShingiDomain.Clock.system.now(), level: event.level.rawValue, message: "\(event.message)",
            values: values.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") })
        writer.append { bytes, _ in bytes.append(contentsOf: line.text(format).utf8) }
        writer.flush()
    }

    func log(_ record: RequestRecord) {
        let line = RequestLine(record: record, format: format)
        writer.append { line.append(to: &$0, &$1) }
    }
}
