import COpenSSL
import Glibc

/// libssl's way to a socket. Its own writes with write(2), which ends the whole program by SIGPIPE when a client is gone.
enum SocketBIO {
    /// Made once and never freed or changed, so it may be shared.
    nonisolated(unsafe) private static let method: OpaquePointer? = {
        let type = BIO_get_new_index() | BIO_TYPE_SOURCE_SINK
        guard let method = BIO_meth_new(type, "shingi socket") else { return nil }
        BIO_meth_set_read(method, read)
        BIO_meth_set_write(method, write)
        BIO_meth_set_ctrl(method, control)
        return method
    }()

    /// Nil when there is no memory. The descriptor stays the caller's.
    static func make(_ descriptor: Int32) -> OpaquePointer? {
        guard let method, let bio = BIO_new(method) else { return nil }
        // One more, since null would be no descriptor at all.
        BIO_set_data(bio, UnsafeMutableRawPointer(bitPattern: Int(descriptor) + 1))
        BIO_set_init(bio, 1)
        return bio
    }

    /// Whether more follows at once what is written next, so that the system need not send that by itself.
    static func announceMore(_ follows: Bool, on bio: OpaquePointer?) {
        if follows { BIO_set_flags(bio, more) } else { BIO_clear_flags(bio, more) }
    }

    /// Beyond the flags that OpenSSL uses itself.
    private static let more: Int32 = 0x10000

    private static func descriptor(of bio: OpaquePointer?) -> Int32 {
        Int32(Int(bitPattern: BIO_get_data(bio)) - 1)
    }

    private static let read: @convention(c) (OpaquePointer?, UnsafeMutablePointer<CChar>?, Int32) -> Int32 = {
        bio, bytes, count in
        shingi_BIO_clear_retry(bio)
        let result = recv(descriptor(of: bio), bytes, Int(count), 0)
        if result == 0 { BIO_set_flags(bio, BIO_FLAGS_IN_EOF) }
        if result < 0, errno == EAGAIN || errno == EINTR { shingi_BIO_set_retry(bio, 0) }
        return Int32(result)
    }

    private static let write: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 = {
        bio, bytes, count in
        shingi_BIO_clear_retry(bio)
        let result = send(
            descriptor(of: bio), bytes, Int(count),
            Int32(MSG_NOSIGNAL) | (BIO_test_flags(bio, more) == 0 ? 0 : Int32(MSG_MORE)))
        if result < 0, errno == EAGAIN || errno == EINTR { shingi_BIO_set_retry(bio, 1) }
        return Int32(result)
    }

    private static let control: @convention(c) (OpaquePointer?, Int32, Int, UnsafeMutableRawPointer?) -> Int = {
        bio, command, _, _ in
        switch command {
        // Nothing is held back here.
        case BIO_CTRL_FLUSH: 1
        case BIO_CTRL_EOF: BIO_test_flags(bio, BIO_FLAGS_IN_EOF) == 0 ? 0 : 1
        default: 0
        }
    }
}
