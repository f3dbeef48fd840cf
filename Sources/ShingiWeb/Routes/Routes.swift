import HTTP

/// Every route of the product. Each resource registers its own, in its own folder.
package enum Routes {
    package static let all: [Route] =
        signIn + home + cases + materials + itemPapers + drafts + meetings + day + minutes + replies + followUps
        + opinions
        + standingApprovals + processingNotices + publicSite + council + votingRules + members + subcommittees
        + departments + provisions + accounts + documentTemplates + printing + records + packets + audit + operations
        + writtenMeetings + reviews + exclusions

    /// Numbered from 0 in the order of `all`; `Route.missing` comes behind them.
    static func router() -> Router<Route> {
        var router = Router<Route>()
        for (number, route) in all.enumerated() { route.numbered(number).add(to: &router) }
        return router
    }
}
