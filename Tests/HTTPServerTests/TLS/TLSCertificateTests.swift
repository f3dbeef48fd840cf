import Glibc
import TestSupport
import Testing

@testable import HTTPServer

struct TLSCertificateTests {
    private let certificates: TestCertificates

    init() throws {
        certificates = try TestCertificates()
    }

    private func file(_ name: String) -> String { certificates.directory.file(name) }

    @Test("a file that is missing or holds something else is named")
    func unusable() throws {
        let good = try certificates.make("good", for: ["localhost"])
        #expect(throws: Never.self) { try TLS([good]) }
        try certificates.write("text", Array("これは証明書ではありません".utf8))
        func load(_ certificate: String, _ key: String) throws {
            _ = try TLS([.files(certificate: file(certificate), key: file(key))])
        }
        #expect(throws: TLSError.unreadable(file: file("none"), code: ENOENT)) { try load("none", "good.key") }
        #expect(throws: TLSError.unreadable(file: file("none"), code: ENOENT)) { try load("good.pem", "none") }
        #expect(throws: TLSError.noCertificate(file: file("text"))) { try load("text", "good.key") }
        #expect(throws: TLSError.noCertificate(file: file("good.key"))) { try load("good.key", "good.key") }
        #expect(throws: TLSError.noKey(file: file("text"))) { try load("good.pem", "text") }
        #expect(throws: TLSError.nothingToShow) { try TLS([]) }
    }

    @Test("a chain that is damaged behind its first certificate is refused whole")
    func damagedChain() throws {
        let source = try certificates.make("server", for: ["localhost"])
        let whole = try certificates.bytes(of: "server.pem")
        try certificates.write("server.pem", whole + whole.prefix(whole.count / 2))
        #expect(throws: TLSError.noCertificate(file: file("server.pem"))) { try TLS([source]) }
    }

    @Test("another certificate's key is refused")
    func mismatched() throws {
        try certificates.make("one", for: ["localhost"])
        try certificates.make("other", for: ["localhost"])
        #expect(throws: TLSError.mismatched(certificate: file("one.pem"), key: file("other.key"))) {
            try TLS([.files(certificate: file("one.pem"), key: file("other.key"))])
        }
    }

    @Test("a certificate that has run out, or is not valid yet, is refused with its day")
    func expired() throws {
        let now = time(nil)
        let old = try certificates.make("old", for: ["localhost"], daysFrom: -30, to: -2)
        let young = try certificates.make("young", for: ["localhost"], daysFrom: 2, to: 30)
        let expired = #expect(throws: TLSError.self) { try TLS([old]) }
        guard case .expired(file("old.pem"), let end) = expired else {
            return #expect(Bool(false), "\(expired as Any)")
        }
        #expect(abs(end - now + 2 * 86_400) < 60)
        let early = #expect(throws: TLSError.self) { try TLS([young]) }
        guard case .notYetValid(file("young.pem"), let start) = early else {
            return #expect(Bool(false), "\(early as Any)")
        }
        #expect(abs(start - (now + 2 * 86_400)) < 60)
    }

    @Test("a key under a password is said to be one, without asking at the terminal")
    func encrypted() throws {
        try certificates.make("good", for: ["localhost"])
        try certificates.lock("good.key", as: "locked.key", password: "ひみつ")
        #expect(throws: TLSError.encryptedKey(file: file("locked.key"))) {
            try TLS([.files(certificate: file("good.pem"), key: file("locked.key"))])
        }
    }

    @Test("after a reload new connections see the new certificate, and those that are open go on")
    func reload() throws {
        let tls = try TLS([certificates.make("server", for: ["old.example"])])
        try RunningServer.withTLS(tls) { server in
            let before = try server.tlsClient()
            try certificates.make("server", for: ["new.example"])
            try tls.reload()
            let after = try server.tlsClient()
            #expect(after.isServed("new.example"))
            try before.send(ServerRequestTests.get)
            #expect(try before.reply().status == 200)
            #expect(before.isServed("old.example"))
        }
    }

    @Test("a broken certificate at a reload leaves the old one in place")
    func brokenReload() throws {
        let tls = try TLS([certificates.make("server", for: ["old.example"])])
        try RunningServer.withTLS(tls) { server in
            try certificates.make("server", for: ["new.example"], daysFrom: -9, to: -1)
            #expect(throws: TLSError.self) { try tls.reload() }
            let client = try server.tlsClient()
            #expect(client.isServed("old.example"))
        }
    }

    @Test("the development certificate is for this machine by name and by address")
    func development() throws {
        try RunningServer.withTLS(.forLocalhost()) { server in
            let client = try server.tlsClient()
            for name in ["localhost", "127.0.0.1", "::1"] { #expect(client.isServed(name), "\(name)") }
            #expect(!client.isServed("example.jp"))
        }
    }
}
