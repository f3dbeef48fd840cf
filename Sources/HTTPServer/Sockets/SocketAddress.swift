import Glibc

/// An address as the system knows it.
struct SocketAddress {
    private(set) var storage = sockaddr_storage()
    private(set) var length = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// To be filled by the system.
    init() {}

    init(_ address: ListenAddress) throws(ServerError) {
        let isKnown =
            switch address {
            case .tcp(let host, let port): setTCP(host: host == "localhost" ? "127.0.0.1" : host, port: port)
            case .unix(let path): setUnix(path: path)
            case .inherited: false
            }
        guard isKnown else { throw .malformedAddress(address.description) }
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// 0 for a Unix socket.
    var port: Int {
        switch family {
        case AF_INET: Int(UInt16(bigEndian: reading(sockaddr_in.self).sin_port))
        case AF_INET6: Int(UInt16(bigEndian: reading(sockaddr_in6.self).sin6_port))
        default: 0
        }
    }

    /// The address without port. An IPv4 client on an IPv6 socket reads as IPv4; a Unix client as `unix`.
    var text: String {
        switch family {
        case AF_INET: text(of: reading(sockaddr_in.self).sin_addr, AF_INET)
        case AF_INET6:
            if let mapped = mappedIPv4 {
                text(of: mapped, AF_INET)
            } else {
                text(of: reading(sockaddr_in6.self).sin6_addr, AF_INET6)
            }
        default: "unix"
        }
    }

    /// Of a Unix socket; empty for one without a name.
    var path: String {
        withUnsafeBytes(of: reading(sockaddr_un.self).sun_path) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// What connections are counted by: the IPv4 address or the first 64 bits of the IPv6 address.
    var subscriber: Subscriber? {
        switch family {
        case AF_INET: .ipv4(reading(sockaddr_in.self).sin_addr.s_addr)
        case AF_INET6:
            if let mapped = mappedIPv4 {
                .ipv4(mapped.s_addr)
            } else {
                .ipv6(
                    prefix: withUnsafeBytes(of: reading(sockaddr_in6.self).sin6_addr) {
                        $0.loadUnaligned(as: UInt64.self)
                    })
            }
        default: nil
        }
    }

    mutating func withMutablePointer<Result>(
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
    ) -> Result {
        length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &length) { length in
            withUnsafeMutablePointer(to: &storage) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
            }
        }
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }

    private mutating func setTCP(host: String, port: Int) -> Bool {
        guard let port = UInt16(exactly: port) else { return false }
        var ipv4 = sockaddr_in()
        if inet_pton(AF_INET, host, &ipv4.sin_addr) == 1 {
            ipv4.sin_family = sa_family_t(AF_INET)
            ipv4.sin_port = port.bigEndian
            store(ipv4)
            return true
        }
        var ipv6 = sockaddr_in6()
        guard inet_pton(AF_INET6, host, &ipv6.sin6_addr) == 1 else { return false }
        ipv6.sin6_family = sa_family_t(AF_INET6)
        ipv6.sin6_port = port.bigEndian
        store(ipv6)
        return true
    }

    private mutating func setUnix(path: String) -> Bool {
        var local = sockaddr_un()
        local.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        // One byte is for the NUL at the end.
        guard !bytes.isEmpty, !bytes.contains(0), bytes.count < MemoryLayout.size(ofValue: local.sun_path) else {
            return false
        }
        withUnsafeMutableBytes(of: &local.sun_path) { $0.copyBytes(from: bytes) }
        store(local)
        return true
    }

    private mutating func store<Address>(_ address: Address) {
        withUnsafeMutableBytes(of: &storage) { target in
            withUnsafeBytes(of: address) { target.copyMemory(from: $0) }
        }
        length = socklen_t(MemoryLayout<Address>.size)
    }

    private func reading<Address>(_ type: Address.Type) -> Address {
        withUnsafeBytes(of: storage) { $0.load(as: type) }
    }

    private var mappedIPv4: in_addr? {
        withUnsafeBytes(of: reading(sockaddr_in6.self).sin6_addr) { bytes in
            guard bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xff, bytes[11] == 0xff else { return nil }
            return in_addr(s_addr: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        }
    }

    private func text(of address: some Any, _ family: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
            withUnsafeBytes(of: address) { bytes in
                inet_ntop(family, bytes.baseAddress, buffer.baseAddress, socklen_t(buffer.count))
                    .map { String(cString: $0) } ?? ""
            }
        }
    }
}
