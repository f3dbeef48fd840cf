import Glibc
import HTTP
import Testing

@testable import HTTPServer

struct ServerLoadTests {
    @Test("a client beyond the limit in all gets a 503, and is served when others have gone")
    func maxConnections() throws {
        try RunningServer.with(adjust: { $0.maxConnections = 5 }) { server in
            var clients = try (0..<5).map { _ in try served(server) }
            let refused = try server.client()
            try refused.send(ServerRequestTests.get)
            #expect(try refused.reply().status == 503)
            #expect(try refused.readToEnd() == "")
            #expect(server.server.statistics.refusedConnections == 1)
            clients.removeLast().close()
            #expect(waitUntil { server.server.statistics.openConnections == 4 })
            _ = try served(server)
        }
    }

    @Test("a client beyond the limit of its address gets a 503")
    func perAddress() throws {
        try RunningServer.with(
            adjust: {
                $0.maxConnectionsPerAddress = 2
                $0.endpoints.append(Endpoint(.tcp(host: "::1", port: 0)))
            }
        ) { server in
            let clients = try (0..<2).map { _ in try served(server) }
            let refused = try server.client()
            #expect(try refused.reply().status == 503)
            let other = try RawClient(port: server.ports[1], host: "::1")
            try other.send(ServerRequestTests.get)
            #expect(try other.reply().status == 200)
            withExtendedLifetime(clients) {}
        }
    }

    @Test("clients that come, send a piece and vanish or reset leave nothing behind")
    func vanishing() throws {
        try RunningServer.with { server in
            for index in 0..<300 {
                let client = try server.client()
                try client.send(String(ServerRequestTests.get.prefix(index % 30)))
                if index.isMultiple(of: 2) { client.reset() } else { client.close() }
            }
            #expect(waitUntil { server.server.statistics.acceptedConnections == 300 })
            #expect(waitUntil { server.server.statistics.openConnections == 0 })
            _ = try served(server)
        }
    }

    @Test("accepting pauses without descriptors, does not spin, and goes on when there are some again")
    func outOfDescriptors() async {
        // In a process of its own: the other tests need descriptors.
        await #expect(processExitsWith: .success) {
            var limit = rlimit(rlim_cur: 64, rlim_max: 64)
            setrlimit(__rlimit_resource_t(7), &limit)
            try RunningServer.with { server in
                let first = try server.client()
                try first.send(ServerRequestTests.get)
                let served = try first.reply()
                precondition(served.status == 200)
                var hoard: [Int32] = []
                while case let descriptor = open("/dev/null", O_RDONLY), descriptor >= 0 { hoard.append(descriptor) }
                _ = close(hoard.removeLast())
                let waiting = try server.client()
                try waiting.send(ServerRequestTests.get)
                precondition(waitUntil { server.server.statistics.acceptPauses >= 3 })
                precondition(server.server.statistics.acceptPauses < 20)
                for descriptor in hoard { _ = close(descriptor) }
                let servedLater = try waiting.reply()
                precondition(servedLater.status == 200)
            }
        }
    }

    private func served(_ server: RunningServer) throws -> RawClient {
        let client = try server.client()
        try client.send(ServerRequestTests.get)
        #expect(try client.reply().status == 200)
        return client
    }
}
