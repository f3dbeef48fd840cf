import COpenSSL

/// Why certificates cannot be used. Times are in seconds since 1970.
package enum TLSError: Error, Equatable {
    /// The file cannot be read, with the system's `errno`.
    case unreadable(file: String, code: Int32)
    /// No certificate in PEM, or one that is damaged.
    case noCertificate(file: String)
    /// No private key in PEM, or one that is damaged.
    case noKey(file: String)
    /// The key is kept under a password, which nobody could type at start.
    case encryptedKey(file: String)
    /// The key belongs to another certificate.
    case mismatched(certificate: String, key: String)
    case expired(file: String, at: Int)
    case notYetValid(file: String, from: Int)
    /// libssl refuses the certificate, such as one with an RSA key below 2048 bits; in its words.
    case refused(file: String, reason: String)
    /// No certificate was named.
    case nothingToShow
    /// libssl has failed, most likely for lack of memory; in its words.
    case library(String)
}

extension TLSError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let file, let code): "\(file): \(String(cString: strerror(code)))"
        case .noCertificate(let file): "\(file): holds no readable certificate in PEM"
        case .noKey(let file): "\(file): holds no readable private key in PEM"
        case .encryptedKey(let file): "\(file): the key is encrypted"
        case .mismatched(let certificate, let key): "\(key) is not the key of \(certificate)"
        case .expired(let file, let time): "\(file): expired at \(time) s since 1970"
        case .notYetValid(let file, let time): "\(file): not valid before \(time) s since 1970"
        case .refused(let file, let reason): "\(file): \(reason)"
        case .nothingToShow: "no certificate was named"
        case .library(let reason): reason
        }
    }
}

/// OpenSSL's queue of errors, one a thread. Emptied before each call whose outcome is looked at, so that what an
/// earlier one left is not taken for its own (SSL_get_error(3)).
enum ErrorQueue {
    static func clear() {
        ERR_clear_error()
    }

    /// The innermost reason in OpenSSL's words. Empties the queue.
    static func take() -> String {
        let code = ERR_peek_error()
        ERR_clear_error()
        return ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(code)"
    }

    /// One of `SSL_R_…`; 0 when the oldest error is not libssl's.
    static var reason: Int32 {
        let code = ERR_peek_error()
        return ERR_GET_LIB(code) == ERR_LIB_SSL ? ERR_GET_REASON(code) : 0
    }
}
