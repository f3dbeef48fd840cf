import HTTP

/// Every route of the product. Each resource registers its own, in its own folder.
package enum Routes {
    package static let all: [Route] =
        health + signIn + home + cases + drafts + meetings + day + replies + followUps + opinions
        + standingApprovals + processingNotices + publicSite + council + votingRules + members + departments
        + provisions + accounts + audit

    static func router() -> Router<Route> {
        var router = Router<Route>()
        for route in all { route.add(to: &router) }
        return router
    }

    /// Monitors ask here; it says no more than that the program and its data file answer.
    private static let health: [Route] = [
        .page(Paths.healthz, .anyone) { _, _ in .text("ok\n") }
    ]
}
