import Logging
import ShingiDomain

/// Writes one line a record to the standard error stream.
struct LineLogHandler: LogHandler {
    let format: LogFormat
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
        StandardError.write(line.text(format))
    }
}
