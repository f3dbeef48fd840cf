import COpenSSL
import Crypto
import Glibc

/// A certificate that nobody else vouches for, with a new ECDSA key on P-256. For work on one's own machine: a browser
/// warns of it until it is told to trust it.
package struct SelfSignedCertificate: Sendable {
    /// PEM.
    package let certificate: [UInt8]
    /// PEM (PKCS #8).
    package let key: [UInt8]

    package var source: TLSCertificateSource { .memory(certificate: certificate, key: key) }

    /// - Parameters:
    ///   - names: host names and IP addresses, as the subject alternative names have them.
    ///   - validity: in seconds since 1970.
    /// - Throws: `TLSError.library`.
    package init(names: [String], validity: Range<Int>) throws(TLSError) {
        ErrorQueue.clear()
        guard let key = shingi_EVP_EC_gen("P-256"), let certificate = X509_new() else {
            throw .library(ErrorQueue.take())
        }
        defer {
            EVP_PKEY_free(key)
            X509_free(certificate)
        }
        guard Self.fill(certificate, key, names, validity), X509_sign(certificate, key, EVP_sha256()) > 0,
            let text = Self.text({ PEM_write_bio_X509($0, certificate) }),
            let keyText = Self.text({ PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) })
        else { throw .library(ErrorQueue.take()) }
        self.certificate = text
        self.key = keyText
    }

    /// For this machine by all its own names, from now on for as long as browsers accept any certificate (398 days).
    package static func forLocalhost() throws(TLSError) -> SelfSignedCertificate {
        let now = time(nil)
        return try SelfSignedCertificate(
            names: ["localhost", "127.0.0.1", "::1"], validity: (now - 3_600)..<(now + 397 * 86_400))
    }

    private static func fill(
        _ certificate: OpaquePointer, _ key: OpaquePointer, _ names: [String], _ validity: Range<Int>
    ) -> Bool {
        // RFC 5280 §4.1.2.2: positive, and unlike any other of this issuer.
        let serial = RandomBytes.make(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 1 | 1
        let title = Array((names.first ?? "localhost").utf8)
        let subject = X509_get_subject_name(certificate)
        return X509_set_version(certificate, Int(X509_VERSION_3)) == 1
            && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial) == 1
            && ASN1_TIME_set(X509_getm_notBefore(certificate), validity.lowerBound) != nil
            && ASN1_TIME_set(X509_getm_notAfter(certificate), validity.upperBound) != nil
            && X509_set_pubkey(certificate, key) == 1
            && X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8, title, Int32(title.count), -1, 0) == 1
            && X509_set_issuer_name(certificate, subject) == 1
            && addExtensions(to: certificate, names)
    }

    private static func addExtensions(to certificate: OpaquePointer, _ names: [String]) -> Bool {
        let alternatives = names.map { isAddress($0) ? "IP:\($0)" : "DNS:\($0)" }.joined(separator: ",")
        let extensions = [
            (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"),
            (NID_ext_key_usage, "serverAuth"), (NID_subject_alt_name, alternatives),
        ]
        return extensions.allSatisfy { number, value in
            guard let made = X509V3_EXT_conf_nid(nil, nil, number, value) else { return false }
            defer { X509_EXTENSION_free(made) }
            return X509_add_ext(certificate, made, -1) == 1
        }
    }

    private static func isAddress(_ name: String) -> Bool {
        guard let octets = a2i_IPADDRESS(name) else { return false }
        ASN1_OCTET_STRING_free(octets)
        return true
    }

    private static func text(_ write: (OpaquePointer) -> Int32) -> [UInt8]? {
        guard let memory = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(memory) }
        guard write(memory) == 1 else { return nil }
        var bytes: UnsafeMutablePointer<CChar>?
        let count = shingi_BIO_get_mem_data(memory, &bytes)
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
