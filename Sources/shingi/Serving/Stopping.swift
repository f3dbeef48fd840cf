import Dispatch
import Glibc
import HTTPServer
import Logging
import ShingiServices

/// What a signal to stop does. Lives on the main queue alone.
final class Stopping: Sendable {
    private let servers: [Server]
    private let store: Store
    private let manager: ServiceManager
    private let logger: Logger
    /// What has been asked is finished, but nobody waits longer for a stop than this.
    private static let grace = Duration.seconds(30)
    /// Main queue only.
    nonisolated(unsafe) private var hasBegun = false

    init(servers: [Server], _ store: Store, _ manager: ServiceManager, logger: Logger) {
        self.servers = servers
        self.store = store
        self.manager = manager
        self.logger = logger
    }

    /// The first signal stops in good order; a second one ends the program at once. What was answered is durable either
    /// way.
    func signalled(_ number: Int32) {
        guard !hasBegun else { _exit(128 + number) }
        hasBegun = true
        logger.notice("stopping", metadata: ["signal": "\(number)"])
        manager.stopping()
        let group = DispatchGroup()
        for server in servers {
            group.enter()
            server.stop(grace: Self.grace) { group.leave() }
        }
        group.notify(queue: .global()) { [store, logger] in
            store.close()
            logger.notice("stopped")
            exit(EXIT_SUCCESS)
        }
    }
}
