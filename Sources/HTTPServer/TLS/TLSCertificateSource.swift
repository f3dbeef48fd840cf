/// Where a certificate with its chain and its key come from.
package enum TLSCertificateSource: Sendable, Hashable {
    /// PEM files, read anew at each reload: the server's certificate first, then the ones that lead to an authority.
    case files(certificate: String, key: String)
    /// The same as PEM text, for a certificate that lives in memory alone.
    case memory(certificate: [UInt8], key: [UInt8])

    /// What an operator knows it by.
    var name: String {
        switch self {
        case .files(let certificate, _): certificate
        case .memory: "memory"
        }
    }

    var keyName: String {
        switch self {
        case .files(_, let key): key
        case .memory: "memory"
        }
    }
}
