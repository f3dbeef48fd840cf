import Dispatch
import Glibc
import HTTP
import HTTPServer
import Logging
import ShingiServices
import ShingiWeb

/// The product with its server and data file open, from start to stop.
final class RunningProduct {
    private let server: Server
    /// Serves the places that send people to https; nil when there is none.
    private let redirector: Server?
    private let store: Store
    private let logger: Logger
    private let manager: ServiceManager
    private let reloading: Reloading
    private let places: [String]
    private let demoAccounts: [DemoAccount]
    private var signalSources: [any DispatchSourceSignal] = []
    /// `dispatchMain` ends the thread that calls it, so what lives as long as the program is held here, where a leak
    /// checker finds it. Set once, by the main thread.
    nonisolated(unsafe) private static var running: RunningProduct?

    init(
        _ command: ServeCommand, _ resources: ResourceDirectory, _ templates: PageTemplates, _ manager: ServiceManager,
        logger: Logger
    ) throws {
        self.logger = logger
        self.manager = manager
        let tls = try command.tls.load()
        let endpoints = try Endpoints(command.places, try InheritedSocket.takeAll(), tls: tls)
        store = try DataFile.open(
            command.files.data, maxWritesPerCommit: command.maxWritesPerCommit, observer: DataFileLog(logger).hear)
        let demo = try Self.prepare(store, resources, wantsDemo: command.demo)
        demoAccounts = demo.map(Self.accounts) ?? []
        var configuration = ServerConfiguration(endpoints: endpoints.serving)
        let operations = Operations(store: store, loops: configuration.loops)
        let site = Site(
            pages: templates, files: try StaticFiles(directory: resources.staticFiles),
            entrance: command.proxies.entrance(remembersTLS: !command.tls.isDevelopment),
            signingKey: try store.read { try $0.installation.signingKey() }, operations: operations,
            demoAccounts: demoAccounts, provisionSets: try ProvisionSets.load(resources: resources.path),
            documents: try StandardDocuments.load(resources: resources.path),
            rates: command.rates.settings, keptPageBytes: command.keptPages << 20, logger: logger)
        configuration.limits = site.formLimits
        configuration.maxConnectionsPerAddress = command.maxConnectionsPerAddress
        let application = try WebApplication(store: store, site: site, loops: configuration.loops)
        server = Server(configuration: configuration, application: application, logger: logger)
        operations.watch(server)
        let ports = try Self.start(server)
        let redirect = SecureRedirect(origin: command.proxies.publicOrigin, port: endpoints.securePort(ports))
        let (redirector, redirectPorts) = try Self.startRedirector(redirect, endpoints.redirecting, logger)
        self.redirector = redirector
        places =
            Endpoints.addresses(endpoints.serving, ports).map { "\($0) で動いています" }
            + Endpoints.addresses(endpoints.redirecting, redirectPorts).map { "\($0) に来た人を https へ送ります" }
        reloading = Reloading(server, application, site, resources, tls: tls, manager, logger: logger)
    }

    /// What is said on the console once the server answers.
    private var greeting: String {
        let table = demoAccounts.map { account in
            "  \(account.login.padding(to: 12))\(account.role.padding(to: 10))\(account.password.padding(to: 16))\(account.name)"
        }
        let demo = table.isEmpty ? "" : "\n見本の利用者(ログインID・役割・パスワード・名前):\n" + table.joined(separator: "\n")
        return places.joined(separator: "\n") + demo
    }

    /// Says where it serves, and does so until SIGTERM or SIGINT; stops in good order and ends the program. SIGHUP reloads.
    func runUntilStopped() -> Never {
        signal(SIGPIPE, SIG_IGN)
        Self.running = self
        let stopping = Stopping(servers: [server] + (redirector.map { [$0] } ?? []), store, manager, logger: logger)
        let watching = DispatchGroup()
        signalSources =
            [SIGTERM, SIGINT].map { number in Self.source(of: number, watching) { stopping.signalled(number) } }
            + [Self.source(of: SIGHUP, watching) { [reloading] in reloading.signalled() }]
        // Not before: a signal that comes until then would be lost.
        watching.notify(queue: .main) { [greeting, manager] in
            print(greeting)
            StandardOutput.flush()
            manager.ready()
        }
        dispatchMain()
    }

    private static func source(
        of number: Int32, _ watching: DispatchGroup, _ handler: @escaping () -> Void
    ) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
        source.setEventHandler(handler: handler)
        watching.enter()
        source.setRegistrationHandler { watching.leave() }
        source.resume()
        return source
    }

    /// Makes the data file ready for serving; gives the demo when this installation is one.
    private static func prepare(_ store: Store, _ resources: ResourceDirectory, wantsDemo: Bool) throws -> Demo? {
        try store.write { try $0.installation.prepare() }
        try store.discardUnclaimedContents()
        let (isEmpty, isDemo) = try store.read { (try $0.installation.isEmpty(), try $0.installation.isDemo()) }
        guard isDemo || (wantsDemo && isEmpty) else { return nil }
        let demo = try Demo(resources: resources.path)
        if !isDemo { try store.write { try $0.demo.load(demo) } }
        return demo
    }

    private static func accounts(of demo: Demo) -> [DemoAccount] {
        demo.council.accounts.map {
            DemoAccount(login: $0.login, role: $0.role.label, name: $0.displayName, password: Demo.password)
        }
    }

    private static func startRedirector(
        _ redirect: SecureRedirect, _ endpoints: [Endpoint], _ logger: Logger
    ) throws -> (Server?, ports: [Int]) {
        guard !endpoints.isEmpty else { return (nil, []) }
        var configuration = ServerConfiguration(endpoints: endpoints)
        configuration.loops = 1
        let server = Server(configuration: configuration, application: redirect, logger: logger)
        return (server, try start(server))
    }

    private static func start(_ server: Server) throws -> [Int] {
        do {
            return try server.start()
        } catch .system(_, let address, EADDRINUSE) {
            throw CommandFailure("\(address) はほかのプログラムが使っています。別のポートを指定してください。")
        } catch .system(_, let address, EACCES) {
            throw CommandFailure("\(address) で待ち受ける権限がありません。1024未満のポートは systemd のソケットで受け渡してください。")
        } catch {
            throw CommandFailure("待ち受けられません(\(error))。")
        }
    }
}

extension String {
    /// In columns of a terminal, where a Japanese letter is two wide.
    fileprivate func padding(to columns: Int) -> String {
        let width = unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return self + String(repeating: " ", count: max(1, columns - width))
    }
}
