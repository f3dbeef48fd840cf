import Crypto

/// What the browser keeps: 256 random bits. The database keeps only their hash.
package struct SessionToken: Sendable {
    let bytes: [UInt8]

    package static func make() -> SessionToken { SessionToken(bytes: RandomBytes.make(32)) }

    /// Reads the cookie's value; nil when it cannot have been given out by us.
    package init?(text: String) {
        guard let bytes = [UInt8](base64URL: text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    package var text: String { bytes.base64URL }
    var hash: [UInt8] { SHA256.hash(bytes) }

    /// The token that every unsafe request of this session must carry. It follows from the session's token, so it
    /// needs no storage, and whoever knows it cannot reckon back.
    package var csrfToken: String { HMACSHA256.code(for: Array("csrf".utf8), key: bytes).base64URL }
}
