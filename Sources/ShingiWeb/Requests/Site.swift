import HTTP
import Logging
import ShingiServices

/// What is the same for every request: the configuration of this server and what was loaded at start.
package struct Site: Sendable {
    package let pages: PageTemplates
    package let files: StaticFiles
    let assets: ShellAssets
    /// Whether people reach us by https, ours or a proxy's: cookies are then `Secure` with the `__Host-` prefix.
    package let isSecure: Bool
    /// The accounts to show on the sign-in page; empty but for the demo.
    package let demoAccounts: [DemoAccount]
    package let formLimits: Limits
    /// Signs what leaves in a page and comes back by a form.
    let signingKey: [UInt8]
    let log: RequestLog

    package init(
        pages: PageTemplates, files: StaticFiles, isSecure: Bool, signingKey: [UInt8], demoAccounts: [DemoAccount] = [],
        formLimits: Limits = Limits(), logger: Logger
    ) {
        self.pages = pages
        self.files = files
        assets = ShellAssets { files.path(for: $0) }
        self.isSecure = isSecure
        self.demoAccounts = demoAccounts
        self.signingKey = signingKey
        self.formLimits = formLimits
        log = RequestLog(logger: logger)
    }
}
