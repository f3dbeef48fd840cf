import CSockets
import Glibc

/// Takes the next waiting client: its descriptor, non-blocking and not inheritable, or -1 with `errno` set.
func acceptClient(on listener: Int32, address: inout SocketAddress) -> Int32 {
    address.withMutablePointer { pointer, length in
        shingi_accept(listener, pointer, length)
    }
}
