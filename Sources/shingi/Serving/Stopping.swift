import Dispatch
import Glibc
import HTTPServer
import Logging
import ShingiServices

/// What a signal to stop does. Lives on the main queue alone.
final class Stopping: Sendable {
    private let server: Server
    private let store: Store
    private let logger: Logger
    /// What has been asked is finished, but nobody waits longer for a stop than this.
    private static let grace = Duration.seconds(30)
    /// Main queue only.
    nonisolated(unsafe) private var hasBegun = false

    init(server: Server, store: Store, logger: Logger) {
        self.server = server
        self.store = store
        self.logger = logger
    }

    /// The first signal stops in good order; a second one ends the program at once. What was answered is durable either
    /// way.
    func signalled(_ number: Int32) {
        guard !hasBegun else { _exit(128 + number) }
        hasBegun = true
        logger.notice("stopping", metadata: ["signal": "\(number)"])
        server.stop(grace: Self.grace) { [store, logger] in
            store.close()
            logger.notice("stopped")
            exit(EXIT_SUCCESS)
        }
    }
}
