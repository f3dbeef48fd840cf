import Documents
import HTTP
import Logging
import ShingiDomain
import ShingiServices

/// What is the same for every request: the configuration of this server and what was loaded at start. A class, as every
/// request's context holds it.
package final class Site: Sendable {
    package let pages: PageTemplates
    package let files: StaticFiles
    let assets: ShellAssets
    let entrance: Entrance
    /// The accounts to show on the sign-in page; empty but for the demo.
    package let demoAccounts: [DemoAccount]
    /// The sets of provisions that ship with the program.
    package let provisionSets: [ProvisionSet]
    /// The Word templates that ship with the program.
    let documents: StandardDocuments
    /// The programs that make PDF, where they are installed.
    let tools: DocumentTools
    package let formLimits: Limits
    let rates: RateLimits.Settings
    /// Signs what leaves in a page and comes back by a form.
    let signingKey: [UInt8]
    /// How many bytes of pages each loop may keep for a moment; 0 keeps none.
    let keptPageBytes: Int
    let log: RequestLog
    package let operations: Operations
    /// Made with the templates of this site, and gone with it.
    let packets = PacketShelf()
    let publicFiles = PublicFiles()

    /// A case of many sheets fills a form with more and longer values than anything else: 20,000 characters may be
    /// 1.2 MB of emoji, and three times that as a browser encodes them.
    package static let formLimits: Limits = {
        var limits = Limits()
        limits.formValues = 20_000
        limits.formValue = 16 << 20
        return limits
    }()
    /// For a loop.
    package static let usualKeptPageBytes = 16 << 20
    /// In bytes, for the form of a draft.
    static let draftBodyLimit = 8 << 20
    /// Signing in again carries such a form along, once more encoded.
    static let heldFormLimit = draftBodyLimit * 4 / 3 + 65_536
    /// The same for any other form.
    static let heldSmallFormLimit = Route.formLimit * 4 / 3 + 65_536

    package convenience init(
        pages: PageTemplates, files: StaticFiles, entrance: Entrance = Entrance(), signingKey: [UInt8],
        operations: Operations, demoAccounts: [DemoAccount] = [], provisionSets: [ProvisionSet] = [],
        documents: StandardDocuments = StandardDocuments(), tools: DocumentTools = DocumentTools(),
        formLimits: Limits = Site.formLimits, rates: RateLimits.Settings = .off,
        keptPageBytes: Int = Site.usualKeptPageBytes, logger: Logger
    ) {
        self.init(
            pages, files, entrance, signingKey, operations, demoAccounts, provisionSets, documents, tools,
            formLimits, rates, keptPageBytes, RequestLog(logger: logger))
    }

    private init(
        _ pages: PageTemplates, _ files: StaticFiles, _ entrance: Entrance, _ signingKey: [UInt8],
        _ operations: Operations, _ demoAccounts: [DemoAccount], _ provisionSets: [ProvisionSet],
        _ documents: StandardDocuments, _ tools: DocumentTools, _ formLimits: Limits, _ rates: RateLimits.Settings,
        _ keptPageBytes: Int, _ log: RequestLog
    ) {
        self.pages = pages
        self.files = files
        assets = ShellAssets { files.path(for: $0) }
        self.entrance = entrance
        self.signingKey = signingKey
        self.operations = operations
        self.demoAccounts = demoAccounts
        self.provisionSets = provisionSets
        self.documents = documents
        self.tools = tools
        self.formLimits = formLimits
        self.rates = rates
        self.keptPageBytes = keptPageBytes
        self.log = log
    }

    /// The same with other templates and static files, as they were loaded anew.
    ///
    /// - Throws: `StaticFilesError.missing`.
    package func with(_ pages: PageTemplates, _ files: StaticFiles) throws(StaticFilesError) -> Site {
        let names = Set(files.names)
        for name in ShellAssets.names where !names.contains(name) { throw .missing(name: name) }
        return Site(
            pages, files.keeping(self.files), entrance, signingKey, operations, demoAccounts, provisionSets, documents,
            tools, formLimits, rates, keptPageBytes, log)
    }
}
