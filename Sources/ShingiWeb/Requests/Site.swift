import HTTP
import Logging
import ShingiServices

/// What is the same for every request: the configuration of this server and what was loaded at start.
package struct Site: Sendable {
    package let pages: PageTemplates
    package let files: StaticFiles
    let assets: ShellAssets
    let entrance: Entrance
    /// The accounts to show on the sign-in page; empty but for the demo.
    package let demoAccounts: [DemoAccount]
    package let formLimits: Limits
    /// Signs what leaves in a page and comes back by a form.
    let signingKey: [UInt8]
    let log: RequestLog

    /// A case of many sheets fills a form with more and longer values than anything else: 20,000 characters may be
    /// 1.2 MB of emoji, and three times that as a browser encodes them.
    package static let formLimits: Limits = {
        var limits = Limits()
        limits.formValues = 20_000
        limits.formValue = 16 << 20
        return limits
    }()
    /// In bytes, for the form of a draft.
    static let draftBodyLimit = 8 << 20
    /// Signing in again carries such a form along, once more encoded.
    static let heldFormLimit = draftBodyLimit * 4 / 3 + 65_536

    package init(
        pages: PageTemplates, files: StaticFiles, entrance: Entrance = Entrance(), signingKey: [UInt8],
        demoAccounts: [DemoAccount] = [],
        formLimits: Limits = Site.formLimits, logger: Logger
    ) {
        self.pages = pages
        self.files = files
        assets = ShellAssets { files.path(for: $0) }
        self.entrance = entrance
        self.demoAccounts = demoAccounts
        self.signingKey = signingKey
        self.formLimits = formLimits
        log = RequestLog(logger: logger)
    }

    /// The same with other templates and static files, as they were loaded anew.
    package func with(_ pages: PageTemplates, _ files: StaticFiles) -> Site {
        Site(
            pages: pages, files: files, entrance: entrance, signingKey: signingKey, demoAccounts: demoAccounts,
            formLimits: formLimits, logger: log.logger)
    }
}
