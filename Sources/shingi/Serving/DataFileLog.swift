import Logging
import ShingiServices

/// Tells an operator what happens to the data file.
struct DataFileLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    @Sendable func hear(_ event: StoreEvent) {
        switch event {
        case .writesStopped(let cause):
            logger.critical(
                "saving has stopped: the disk of the data file failed; look at the disk, copy the data file, restart",
                metadata: ["cause": "\(cause.summary)"])
        case .logHeldUp(let bytes):
            logger.warning(
                "the write-ahead log keeps growing: a read of the data file does not end",
                metadata: ["bytes": "\(bytes)"])
        case .logReleased:
            logger.notice("the write-ahead log has started over")
        }
    }
}
