import COpenSSL
import Glibc

/// Reads the text form of certificates and keys (RFC 7468).
enum PEM {
    enum Key {
        /// To be freed by the caller.
        case found(OpaquePointer)
        case encrypted
        case missing
    }

    /// Longer files are none of certificates.
    private static let longest = 1_048_576

    static func read(_ file: String) throws(TLSError) -> [UInt8] {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(file: file, code: errno) }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 16_384)
        while text.count < longest {
            let count = Glibc.read(descriptor, &block, block.count)
            guard count >= 0 else { throw .unreadable(file: file, code: errno) }
            if count == 0 { break }
            text += block[..<count]
        }
        return text
    }

    /// All certificates up to the end or the first that is damaged, each to be freed by the caller. Empty when any is
    /// damaged.
    static func certificates(in text: [UInt8]) -> [OpaquePointer] {
        withMemory(text) { memory in
            var found: [OpaquePointer] = []
            while let certificate = PEM_read_bio_X509(memory, nil, { _, _, _, _ in 0 }, nil) {
                found.append(certificate)
            }
            let isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE
            guard isAtEnd else {
                found.forEach { X509_free($0) }
                return []
            }
            return found
        } ?? []
    }

    static func key(in text: [UInt8]) -> Key {
        withMemory(text) { memory in
            // Without a function for the password, libcrypto would ask at the terminal.
            if let key = PEM_read_bio_PrivateKey(memory, nil, { _, _, _, _ in 0 }, nil) { return .found(key) }
            return isEncrypted(text) ? .encrypted : .missing
        } ?? .missing
    }

    private static func isEncrypted(_ text: [UInt8]) -> Bool {
        let text = String(decoding: text, as: UTF8.self)
        // RFC 5958's label, and the header of the older form (RFC 1421).
        return text.contains("ENCRYPTED")
    }

    private static func withMemory<Result>(_ text: [UInt8], _ body: (OpaquePointer) -> Result) -> Result? {
        ErrorQueue.clear()
        defer { ErrorQueue.clear() }
        return text.withUnsafeBytes { bytes in
            guard let memory = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else { return nil }
            defer { BIO_free(memory) }
            return body(memory)
        }
    }
}
