import COpenSSL
import Glibc

/// A server's certificate, the ones that lead from it to an authority, and its private key.
///
/// Unchecked because nothing changes after init, and libcrypto's functions that only look at such objects may be called
/// from several threads.
final class TLSIdentity: @unchecked Sendable {
    let certificate: OpaquePointer
    /// The rest of the file's certificates, in its order.
    let chain: OpaquePointer
    let key: OpaquePointer

    /// - Parameter now: in seconds since 1970.
    init(_ source: TLSCertificateSource, now: Int) throws(TLSError) {
        let (certificateText, keyText) = try Self.read(source)
        let (certificate, chain) = try Self.certificates(in: certificateText, source.name)
        self.certificate = certificate
        self.chain = chain
        do throws(TLSError) {
            key = try Self.key(in: keyText, source.keyName)
        } catch {
            X509_free(certificate)
            shingi_sk_X509_free(chain)
            throw error
        }
        try check(source, now: now)
    }

    deinit {
        X509_free(certificate)
        shingi_sk_X509_free(chain)
        EVP_PKEY_free(key)
    }

    /// Whether it is for that host name (RFC 9525 §6.3: by its subject alternative names alone).
    func isFor(_ name: String, wildcards: Bool) -> Bool {
        let flags = X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS
        let without = wildcards ? 0 : X509_CHECK_FLAG_NO_WILDCARDS
        return X509_check_host(certificate, name, name.utf8.count, UInt32(flags | without), nil) == 1
    }

    private func check(_ source: TLSCertificateSource, now: Int) throws(TLSError) {
        ErrorQueue.clear()
        defer { ErrorQueue.clear() }
        guard X509_check_private_key(certificate, key) == 1 else {
            throw .mismatched(certificate: source.name, key: source.keyName)
        }
        if let start = seconds(X509_get0_notBefore(certificate)), now < start {
            throw .notYetValid(file: source.name, from: start)
        }
        if let end = seconds(X509_get0_notAfter(certificate)), now > end {
            throw .expired(file: source.name, at: end)
        }
    }

    private func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int? {
        var parts = tm()
        return ASN1_TIME_to_tm(time, &parts) == 1 ? timegm(&parts) : nil
    }

    private static func read(_ source: TLSCertificateSource) throws(TLSError) -> ([UInt8], [UInt8]) {
        switch source {
        case .memory(let certificate, let key): (certificate, key)
        case .files(let certificate, let key): (try PEM.read(certificate), try PEM.read(key))
        }
    }

    private static func certificates(
        in text: [UInt8], _ file: String
    ) throws(TLSError) -> (OpaquePointer, OpaquePointer) {
        var found = PEM.certificates(in: text)
        guard !found.isEmpty, let chain = shingi_sk_X509_new() else { throw .noCertificate(file: file) }
        let first = found.removeFirst()
        for certificate in found { _ = shingi_sk_X509_push(chain, certificate) }
        return (first, chain)
    }

    private static func key(in text: [UInt8], _ file: String) throws(TLSError) -> OpaquePointer {
        switch PEM.key(in: text) {
        case .found(let key): return key
        case .encrypted: throw .encryptedKey(file: file)
        case .missing: throw .noKey(file: file)
        }
    }
}
