import COpenSSL

/// libssl's settings for one certificate.
///
/// Unchecked because it is not changed after init; libssl counts and locks for itself when sessions are made from it on
/// several threads.
final class TLSContext: @unchecked Sendable {
    let identity: TLSIdentity
    let pointer: OpaquePointer

    /// RFC 9325 §4.2: authenticated encryption and ephemeral keys only, the quicker one first. Those of TLS 1.3 are
    /// named apart.
    private static let ciphers12 =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
        + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"
    private static let ciphers13 = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
    private static let groups = "X25519:P-256:P-384"
    /// Sessions hold across certificates and reloads, as it is one site.
    private static let sessionContext = Array("shingi".utf8)

    init(_ source: TLSCertificateSource, now: Int) throws(TLSError) {
        identity = try TLSIdentity(source, now: now)
        ErrorQueue.clear()
        guard let pointer = SSL_CTX_new(TLS_server_method()) else { throw .library(ErrorQueue.take()) }
        self.pointer = pointer
        let used = SSL_CTX_use_cert_and_key(pointer, identity.certificate, identity.key, identity.chain, 1)
        guard used == 1 else { throw .refused(file: source.name, reason: ErrorQueue.take()) }
        try setProtocol()
        setBehaviour()
        setCallbacks()
    }

    deinit {
        SSL_CTX_free(pointer)
    }

    private func setProtocol() throws(TLSError) {
        let context = Self.sessionContext
        let done =
            shingi_SSL_CTX_set_min_proto_version(pointer, TLS1_2_VERSION) == 1
            && SSL_CTX_set_cipher_list(pointer, Self.ciphers12) == 1
            && SSL_CTX_set_ciphersuites(pointer, Self.ciphers13) == 1
            && shingi_SSL_CTX_set1_groups_list(pointer, Self.groups) == 1
            && SSL_CTX_set_session_id_context(pointer, context, UInt32(context.count)) == 1
        guard done else { throw .library(ErrorQueue.take()) }
    }

    private func setBehaviour() {
        // A client may end without close_notify (RFC 9112 §9.8); HTTP's own lengths tell whether a request is whole.
        // A client without fast AES is given ChaCha20.
        shingi_SSL_CTX_set_server_options(pointer)
        // An idle connection gives its 33 kB of buffers back; a write takes what it can, from wherever the bytes are
        // by then.
        let mode = SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS
        shingi_SSL_CTX_set_mode(pointer, Int(mode))
        // One call to the system for a record instead of one for its head and one for its content.
        shingi_SSL_CTX_set_read_ahead(pointer)
        // Tickets alone: nothing is kept here for a session.
        shingi_SSL_CTX_set_session_cache_mode(pointer, Int(SSL_SESS_CACHE_OFF))
        SSL_CTX_set_timeout(pointer, TicketKeys.lifetime)
    }
}
