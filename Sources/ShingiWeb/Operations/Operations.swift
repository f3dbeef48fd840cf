import HTTPServer
import ShingiDomain
import ShingiServices
import Synchronization

/// What an operator may know of the running program: for `/metrics`, the statistics page and the readiness check.
package final class Operations: Sendable {
    /// When the program began to serve.
    let started: Instant
    let requests: RequestCounters
    private let store: Store
    private let watched = AtomicLazyReference<Watched>()

    /// Weak, because the server holds the application, and that this.
    private final class Watched: Sendable {
        weak let server: Server?
        init(_ server: Server) { self.server = server }
    }

    /// - Parameter loops: how many event loops the server runs.
    package init(store: Store, loops: Int, clock: Clock = .system) {
        self.store = store
        started = clock.now()
        requests = RequestCounters(loops: loops, routes: Routes.all.count + 2)
    }

    /// Tells of the server, which is made after the application that it serves.
    package func watch(_ server: Server) {
        _ = watched.storeIfNil(Watched(server))
    }

    /// Cheaper than all of `data`: monitors ask often.
    var hasStoppedSaving: Bool { store.hasStoppedSaving }
    var data: StoreStatistics { store.statistics }
    var connections: ServerStatistics { watched.load()?.server?.statistics ?? ServerStatistics() }

    /// Every route that was asked for, with what came of it. The last two stand for addresses that no route
    /// has and for the static files.
    var answered: [(method: String, pattern: String, totals: RequestTotals)] {
        let named =
            Routes.all.map { ($0.method.name, $0.pattern) } + [
                ("-", Route.missing.pattern), ("-", Route.files.pattern),
            ]
        return named.enumerated().compactMap { number, route in
            let totals = requests.totals(of: number)
            return totals.count > 0 ? (route.0, route.1, totals) : nil
        }
    }
}
