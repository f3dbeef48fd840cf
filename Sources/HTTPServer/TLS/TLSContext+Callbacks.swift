import COpenSSL

/// What libssl asks during a handshake. It knows the sessions alone, so each is led back to its `TLSContextSet` by the
/// context's application data.
extension TLSContext {
    /// - Parameter set: outlives every session made from it; each transport holds it.
    func belong(to set: TLSContextSet) {
        SSL_CTX_set_ex_data(pointer, 0, Unmanaged.passUnretained(set).toOpaque())
    }

    func setCallbacks() {
        SSL_CTX_set_alpn_select_cb(pointer, Self.selectProtocol, nil)
        shingi_SSL_CTX_set_tlsext_servername_callback(pointer, Self.selectCertificate)
        SSL_CTX_set_tlsext_ticket_key_evp_cb(pointer, Self.ticketKey)
    }

    fileprivate static func set(of session: OpaquePointer?) -> TLSContextSet? {
        guard let session, let data = SSL_CTX_get_ex_data(SSL_get_SSL_CTX(session), 0) else { return nil }
        return Unmanaged<TLSContextSet>.fromOpaque(data).takeUnretainedValue()
    }

    /// RFC 7301 §3.2: what we do not speak is refused by an alert. Called only for a client that offers a list.
    private static let selectProtocol: SSL_CTX_alpn_select_cb_func = { _, chosen, chosenLength, offered, length, _ in
        let ours = Array("http/1.1".utf8)
        let list = UnsafeBufferPointer(start: offered, count: Int(length))
        var position = 0
        while position < list.count {
            let size = Int(list[position])
            let name = position + 1
            guard name + size <= list.count else { break }
            if list[name..<(name + size)].elementsEqual(ours) {
                chosen?.pointee = offered.map { $0 + name }
                chosenLength?.pointee = UInt8(size)
                return SSL_TLSEXT_ERR_OK
            }
            position = name + size
        }
        return SSL_TLSEXT_ERR_ALERT_FATAL
    }

    /// A name that no certificate has gets the first one: the client judges for itself.
    private static let selectCertificate:
        @convention(c) (OpaquePointer?, UnsafeMutablePointer<Int32>?, UnsafeMutableRawPointer?) -> Int32 = {
            session, _, _ in
            guard let name = SSL_get_servername(session, TLSEXT_NAMETYPE_host_name),
                let context = set(of: session)?.context(for: String(cString: name))
            else { return SSL_TLSEXT_ERR_NOACK }
            SSL_set_SSL_CTX(session, context.pointer)
            return SSL_TLSEXT_ERR_OK
        }

    /// SSL_CTX_set_tlsext_ticket_key_evp_cb(3).
    private static let ticketKey:
        @convention(c) (
            OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt8>?, OpaquePointer?, OpaquePointer?,
            Int32
        ) -> Int32 = { session, name, vector, cipher, mac, isSealing in
            guard let keys = set(of: session)?.ticketKeys, let name, let vector else { return -1 }
            if isSealing == 1 { return seal(with: keys.current, name, vector, cipher, mac) }
            guard let (key, isOld) = keys.find(UnsafeBufferPointer(start: name, count: 16)) else { return 0 }
            let isReady =
                EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nil, key.cipherKey, vector) == 1
                && shingi_EVP_MAC_CTX_set_sha256_key(mac, key.macKey, key.macKey.count) == 1
            // 2: the session goes on, and the client is given a ticket under the newer key.
            return isReady ? (isOld ? 2 : 1) : -1
        }

    private static func seal(
        with key: TicketKeys.Key, _ name: UnsafeMutablePointer<UInt8>, _ vector: UnsafeMutablePointer<UInt8>,
        _ cipher: OpaquePointer?, _ mac: OpaquePointer?
    ) -> Int32 {
        name.update(from: key.name, count: 16)
        let isReady =
            RAND_bytes(vector, EVP_CIPHER_get_iv_length(EVP_aes_256_cbc())) == 1
            && EVP_EncryptInit_ex(cipher, EVP_aes_256_cbc(), nil, key.cipherKey, vector) == 1
            && shingi_EVP_MAC_CTX_set_sha256_key(mac, key.macKey, key.macKey.count) == 1
        return isReady ? 1 : -1
    }
}
