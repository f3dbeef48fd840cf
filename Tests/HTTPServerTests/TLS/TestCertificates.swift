import COpenSSL
import FoundationEssentials
import Glibc
import HTTPServer
import TestSupport
import Testing

/// Certificates made for one test, as files.
struct TestCertificates {
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    /// Writes `name.pem` and `name.key`, over older ones.
    @discardableResult
    func make(
        _ name: String, for names: [String], daysFrom start: Int = -1, to end: Int = 30
    ) throws -> TLSCertificateSource {
        let now = time(nil)
        let made = try SelfSignedCertificate(
            names: names, validity: (now + start * 86_400)..<(now + end * 86_400))
        try write("\(name).pem", made.certificate)
        try write("\(name).key", made.key)
        return source(name)
    }

    func source(_ name: String) -> TLSCertificateSource {
        .files(certificate: directory.file("\(name).pem"), key: directory.file("\(name).key"))
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: directory.file(name)))
    }

    /// Writes a key once more, under a password.
    func lock(_ name: String, as other: String, password: String) throws {
        let file = try #require(fopen(directory.file(name), "r"))
        defer { fclose(file) }
        let key = try #require(PEM_read_PrivateKey(file, nil, nil, nil))
        defer { EVP_PKEY_free(key) }
        let locked = try #require(fopen(directory.file(other), "w"))
        defer { fclose(locked) }
        let length = Int32(password.utf8.count)
        try #require(PEM_write_PKCS8PrivateKey(locked, key, EVP_aes_256_cbc(), password, length, nil, nil) == 1)
    }

    func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: directory.file(name))))
    }
}

extension RunningServer {
    /// Runs `body` against a server that speaks TLS with these certificates.
    static func withTLS(
        _ tls: TLS, _ application: TestApplication = TestApplication(),
        adjust: (inout ServerConfiguration) -> Void = { _ in }, _ body: (RunningServer) throws -> Void
    ) throws {
        try with(
            application,
            adjust: {
                $0.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0), tls: tls)]
                adjust(&$0)
            }, body)
    }

    func tlsClient(_ adjust: (inout TLSClient.Options) -> Void = { _ in }) throws -> TLSClient {
        var options = TLSClient.Options()
        adjust(&options)
        return try TLSClient(port: port, options)
    }
}

extension TLS {
    static func forLocalhost() throws -> TLS {
        try TLS([SelfSignedCertificate.forLocalhost().source])
    }
}
