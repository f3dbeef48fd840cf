import COpenSSL
import HTTP
import TestSupport
import Testing

@testable import HTTPServer

struct TLSHandshakeTests {
    @Test(
        "TLS 1.2 and 1.3 are spoken, with ephemeral keys and authenticated encryption",
        arguments: [
            (TLS1_2_VERSION, "TLSv1.2", "ECDHE-ECDSA-AES128-GCM-SHA256"),
            (TLS1_3_VERSION, "TLSv1.3", "TLS_AES_128_GCM_SHA256"),
        ])
    func versions(version: Int32, name: String, cipher: String) throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            let client = try server.tlsClient {
                $0.minimumVersion = version
                $0.maximumVersion = version
            }
            #expect(client.version == name)
            try client.send(ServerRequestTests.get)
            #expect(try client.reply().text == "GET /a ")
            #expect(server.server.statistics.handshakes == 1)
        }
    }

    @Test("the server's order of ciphers counts, not the client's")
    func preference() throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            let client = try server.tlsClient {
                $0.maximumVersion = TLS1_2_VERSION
                $0.ciphers = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256"
            }
            #expect(client.cipher == "ECDHE-ECDSA-AES128-GCM-SHA256")
        }
    }

    @Test("older versions are refused by an alert", arguments: [TLS1_VERSION, TLS1_1_VERSION])
    func oldVersions(version: Int32) throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            #expect(throws: TLSClient.Failure.alert("tlsv1 alert protocol version")) {
                try server.tlsClient {
                    $0.minimumVersion = version
                    $0.maximumVersion = version
                    $0.ciphers = "ALL:@SECLEVEL=0"
                }
            }
            #expect(waitUntil { server.server.statistics.failedHandshakes == 1 })
        }
    }

    @Test(
        "ciphers without forward secrecy or authenticated encryption are refused",
        arguments: [
            "AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA256", "ECDHE-ECDSA-AES256-SHA", "ECDHE-ECDSA-AES128-CCM8",
        ])
    func weakCiphers(cipher: String) throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            #expect(throws: TLSClient.Failure.self) {
                try server.tlsClient {
                    $0.maximumVersion = TLS1_2_VERSION
                    $0.ciphers = cipher
                }
            }
        }
    }

    @Test("ALPN chooses http/1.1, refuses a list without it by an alert, and may be left out (RFC 7301 §3.2)")
    func applicationProtocol() throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            let browser = try server.tlsClient { $0.protocols = ["h2", "http/1.1"] }
            #expect(browser.selectedProtocol == "http/1.1")
            let silent = try server.tlsClient()
            #expect(silent.selectedProtocol == nil)
            #expect(throws: TLSClient.Failure.alert("tlsv1 alert no application protocol")) {
                try server.tlsClient { $0.protocols = ["h2", "http/1.0"] }
            }
        }
    }

    @Test("the certificate is the one for the name the client asks for, an exact name before a wildcard (RFC 6066 §3)")
    func serverName() throws {
        let certificates = try TestCertificates()
        let tls = try TLS([
            certificates.make("first", for: ["first.example", "127.0.0.1"]),
            certificates.make("wild", for: ["*.city.example"]),
            certificates.make("exact", for: ["shingi.city.example", "other.example"]),
        ])
        try RunningServer.withTLS(tls) { server in
            for (name, served) in [
                ("first.example", "first.example"), ("shingi.city.example", "other.example"),
                ("SHINGI.city.example", "other.example"), ("www.city.example", "any.city.example"),
                ("deep.www.city.example", "first.example"), ("unknown.example", "first.example"),
            ] {
                let client = try server.tlsClient { $0.serverName = name }
                #expect(client.isServed(served), "\(name)")
            }
            let nameless = try server.tlsClient { $0.serverName = nil }
            #expect(nameless.isServed("127.0.0.1"))
        }
    }

    @Test("the whole chain of the file is sent")
    func chain() throws {
        let certificates = try TestCertificates()
        try certificates.make("authority", for: ["authority.example"])
        let source = try certificates.make("server", for: ["localhost"])
        try certificates.write(
            "server.pem", certificates.bytes(of: "server.pem") + certificates.bytes(of: "authority.pem"))
        try RunningServer.withTLS(TLS([source])) { server in
            let client = try server.tlsClient()
            #expect(client.chainLength == 2)
            #expect(client.isServed("localhost"))
        }
    }

    @Test(
        "a session is taken up again by another connection, also after a reload",
        arguments: [
            TLS1_2_VERSION, TLS1_3_VERSION,
        ])
    func resumption(version: Int32) throws {
        let certificates = try TestCertificates()
        let tls = try TLS([certificates.make("server", for: ["localhost"])])
        try RunningServer.withTLS(tls) { server in
            func visit(_ session: TLSSession?) throws -> (TLSSession?, Bool) {
                let client = try server.tlsClient {
                    $0.session = session
                    $0.maximumVersion = version
                }
                try client.send(ServerRequestTests.get)
                #expect(try client.reply().status == 200)
                return (client.resumable, client.isResumed)
            }
            let (first, _) = try visit(nil)
            let (second, isResumed) = try visit(first)
            #expect(isResumed)
            try certificates.make("server", for: ["localhost"])
            try tls.reload()
            #expect(try visit(second).1)
            #expect(server.server.statistics.resumedSessions == 2)
        }
    }

    @Test("a key for tickets seals for eight hours and opens for sixteen")
    func ticketKeys() throws {
        let clock = Guarded(0)
        let keys = TicketKeys { clock.withLock { $0 } }
        func find(_ key: TicketKeys.Key) -> Bool? { key.name.withUnsafeBufferPointer { keys.find($0)?.isOld } }
        let first = keys.current
        #expect(keys.current.name == first.name)
        #expect(find(first) == false)
        clock.withLock { $0 = TicketKeys.lifetime }
        let second = keys.current
        #expect(second.name != first.name)
        #expect(second.cipherKey != first.cipherKey && second.macKey != first.macKey)
        #expect(find(first) == true)
        clock.withLock { $0 = 2 * TicketKeys.lifetime }
        #expect(find(first) == nil)
        #expect(find(second) == true)
    }
}
