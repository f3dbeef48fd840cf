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
    private let store: Store
    private let logger: Logger
    private let address: ListenAddress
    private let demoAccounts: [DemoAccount]
    private var signalSources: [any DispatchSourceSignal] = []
    /// `dispatchMain` ends the thread that calls it, so what lives as long as the program is held here, where a leak
    /// checker finds it. Set once, by the main thread.
    nonisolated(unsafe) private static var running: RunningProduct?

    init(
        _ command: ServeCommand, _ resources: ResourceDirectory, _ templates: PageTemplates, logger: Logger
    ) throws {
        self.logger = logger
        store = try DataFile.open(
            command.files.data, maxWritesPerCommit: command.maxWritesPerCommit, observer: DataFileLog(logger).hear)
        let demo = try Self.prepare(store, resources, wantsDemo: command.demo)
        demoAccounts = demo.map(Self.accounts) ?? []
        var configuration = ServerConfiguration(addresses: [.tcp(host: command.host, port: command.port)])
        let operations = Operations(store: store, loops: configuration.loops)
        let site = Site(
            pages: templates, files: try StaticFiles(directory: resources.staticFiles),
            isSecure: command.publicOrigin != nil, signingKey: try store.read { try $0.installation.signingKey() },
            operations: operations, demoAccounts: demoAccounts, rates: command.rates.settings,
            keptPageBytes: command.keptPages << 20, logger: logger)
        configuration.limits = site.formLimits
        configuration.maxConnectionsPerAddress = command.maxConnectionsPerAddress
        let application = try WebApplication(store: store, site: site, loops: configuration.loops)
        server = Server(configuration: configuration, application: application, logger: logger)
        operations.watch(server)
        address = try Self.start(server, command)
    }

    /// What is said on the console once the server answers.
    var greeting: String {
        let table = demoAccounts.map { account in
            "  \(account.login.padding(to: 12))\(account.role.padding(to: 10))\(account.password.padding(to: 16))\(account.name)"
        }
        let demo = table.isEmpty ? "" : "\n見本の利用者(ログインID・役割・パスワード・名前):\n" + table.joined(separator: "\n")
        return "http://\(address)/ で動いています" + demo
    }

    /// Serves until SIGTERM or SIGINT, then stops in good order and ends the program.
    ///
    /// - Parameter ready: called once those signals are heard. Before that they are lost, so nobody who waits for the
    ///   program should be told that it runs.
    func runUntilStopped(ready: @escaping @Sendable () -> Void) -> Never {
        signal(SIGPIPE, SIG_IGN)
        Self.running = self
        let stopping = Stopping(server: server, store: store, logger: logger)
        let registrations = DispatchGroup()
        signalSources = [SIGTERM, SIGINT].map { Self.source(of: $0, stopping, registrations) }
        registrations.notify(queue: .main, execute: ready)
        dispatchMain()
    }

    private static func source(
        of number: Int32, _ stopping: Stopping, _ registrations: DispatchGroup
    ) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
        source.setEventHandler { stopping.signalled(number) }
        registrations.enter()
        source.setRegistrationHandler { registrations.leave() }
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

    private static func start(_ server: Server, _ command: ServeCommand) throws -> ListenAddress {
        do {
            let port = try server.start().first ?? command.port
            return .tcp(host: command.host, port: port)
        } catch .system(_, let address, EADDRINUSE) {
            throw CommandFailure("\(address) はほかのプログラムが使っています。--port で別の番号を指定してください。")
        } catch {
            throw CommandFailure("\(command.host) のポート\(command.port)で待ち受けられません(\(error))。")
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
