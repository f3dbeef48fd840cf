import Glibc

/// Glibc's module does not show this function of `_GNU_SOURCE`. Without it a descriptor would be inheritable for a
/// moment, and a document tool started just then would keep the client's connection open.
@_silgen_name("accept4")
private func accept4(
    _ descriptor: Int32, _ address: UnsafeMutablePointer<sockaddr>?, _ length: UnsafeMutablePointer<socklen_t>?,
    _ flags: Int32
) -> Int32

/// Takes the next waiting client: its descriptor, non-blocking and not inheritable, or -1 with `errno` set.
func acceptClient(on listener: Int32, address: inout SocketAddress) -> Int32 {
    address.withMutablePointer { pointer, length in
        accept4(listener, pointer, length, Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue))
    }
}
