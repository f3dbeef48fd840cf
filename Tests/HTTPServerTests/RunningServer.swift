import Dispatch
import HTTPServer
import Logging

/// A server on a free port of the loopback, for one test.
struct RunningServer {
    let server: Server
    let ports: [Int]

    var port: Int { ports[0] }

    /// Runs `body` against a server of its own and stops it.
    static func with(
        _ application: TestApplication = TestApplication(), adjust: (inout ServerConfiguration) -> Void = { _ in },
        _ body: (RunningServer) throws -> Void
    ) throws {
        var configuration = ServerConfiguration(addresses: [.tcp(host: "127.0.0.1", port: 0)])
        configuration.timeouts.tick = .milliseconds(5)
        adjust(&configuration)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = Server(configuration: configuration, application: application, logger: logger)
        let running = RunningServer(server: server, ports: try server.start())
        defer { running.stop(grace: .zero) }
        try body(running)
    }

    func client() throws -> RawClient {
        try RawClient(port: port)
    }

    /// False when the server did not stop in ten seconds.
    @discardableResult
    func stop(grace: Duration) -> Bool {
        let stopped = DispatchSemaphore(value: 0)
        server.stop(grace: grace) { stopped.signal() }
        return stopped.wait(timeout: .now() + 10) == .success
    }
}
