import Documents
import HTTP
import HTTPServer
import Logging
import ShingiDomain
import ShingiServices
import TestSupport

@testable import ShingiWeb

/// The whole product behind a real server on a loopback port, with the demo's council in a data file of its own.
///
///     let site = try TestSite()
///     let browser = try site.signIn(as: .secretariat)
///     let page = try browser.get("/departments")
///     #expect(page.status == 200)
///
/// The clock stands at ten o'clock of 22 July 2022, between the demo's two meetings, until a test sets it.
final class TestSite: Sendable {
    let store: Store
    let clock: TestClock
    let port: Int
    private let server: Server
    private let directory: TemporaryDirectory

    /// - Parameters:
    ///   - isEmpty: without the demo: no council, no account.
    ///   - rates: how often one address may ask; not limited but in the tests of that.
    ///   - loops: how many event loops serve; clients are given to them in turn.
    ///   - keptPageBytes: as `--kept-pages` sets it.
    ///   - tls: nil for plain HTTP.
    ///   - tools: what makes PDF; none but in the tests of that.
    init(
        isEmpty: Bool = false, _ entrance: Entrance = Entrance(), rates: RateLimits.Settings = .off, loops: Int = 1,
        keptPageBytes: Int = Site.usualKeptPageBytes, tls: TLS? = nil,
        tools: DocumentTools = DocumentTools(searchPath: "")
    ) throws {
        directory = try TemporaryDirectory()
        clock = TestClock()
        let file = directory.file("shingi.db")
        if !isEmpty { try DemoFile.shared.get().copy(to: file) }
        store = try Store(path: file, clock: clock.clock)
        try store.write { try $0.installation.prepare() }
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let site = Site(
            pages: try Installed.pages.get(), files: try Installed.files.get(), entrance: entrance,
            signingKey: try store.read { try $0.installation.signingKey() },
            operations: Operations(store: store, loops: loops, clock: clock.clock),
            provisionSets: try ProvisionSets.load(resources: Installed.resources),
            documents: try StandardDocuments.load(resources: Installed.resources), tools: tools, rates: rates,
            keptPageBytes: keptPageBytes, logger: logger)
        var configuration = ServerConfiguration(endpoints: [Endpoint(.tcp(host: "127.0.0.1", port: 0), tls: tls)])
        configuration.loops = loops
        let application = try WebApplication(store: store, site: site, loops: loops, clock: clock.clock)
        server = Server(configuration: configuration, application: application, logger: logger)
        site.operations.watch(server)
        port = try server.start()[0]
    }

    deinit {
        // What still holds the store ends with the server; nothing of it is waited for.
        server.stop(grace: .zero) {}
    }

    /// The data file as another program opens it, such as one at the machine's console.
    func anotherProgram() throws -> Store {
        try Store(path: directory.file("shingi.db"), clock: clock.clock)
    }

    /// Somebody who has not signed in.
    func browser() -> Browser { Browser(self) }

    /// The demo's account of a role, signed in by the form.
    func signIn(as role: Role) throws -> Browser {
        let browser = browser()
        let page = try browser.signIn(Self.login(of: role), Demo.password)
        guard page.status == 303 else { throw Unexpected(page) }
        return browser
    }

    /// The login name of the demo's account of a role.
    static func login(of role: Role) -> String {
        switch role {
        case .administrator: "kanri"
        case .secretariat: "jimukyoku"
        case .clerk: "shoki"
        case .department: "shokan"
        case .member: "iin"
        }
    }

    /// The actor behind the demo's account of a role, to call services as that person.
    func actor(_ role: Role) throws -> Actor {
        try store.read { services in
            let attempt = try services.signIn.attempt(login: Self.login(of: role), from: "test")
            guard let account = attempt.account(matching: Demo.password) else { throw Unexpected(Self.login(of: role)) }
            return account
        }.actor(in: store)
    }

    /// What a test did not count on, with what there was instead.
    struct Unexpected: Error, CustomStringConvertible {
        let description: String
        init(_ text: String) { description = text }
        init(_ page: WebPage) { description = "\(page.status): \(page.text)" }
    }
}

extension AccountID {
    fileprivate func actor(in store: Store) throws -> Actor {
        try store.write { services in
            let token = try services.sessions.start(for: self)
            guard let session = try services.sessions.find(token) else { throw TestSite.Unexpected("no session") }
            try services.sessions.end(session)
            return session.actor
        }
    }
}
