import HTTP

/// How people reach this server: by what name, and through which proxies.
package struct Entrance: Sendable {
    /// `https://shingi.example.lg.jp`, when one is set for good; always https.
    package var publicOrigin: String?
    /// Nobody else's word about clients is taken.
    package var trustedProxies: [TrustedProxy] = []
    /// Whether browsers are told to use nothing but https from now on (RFC 6797). Not with a certificate for
    /// development: that would bind every other program on the developer's machine.
    package var remembersTLS = true

    package init() {}

    func arrival(of request: Request) -> Arrival {
        var arrival = seen(request)
        if let publicOrigin {
            arrival.isSecure = true
            arrival.host = String(publicOrigin.dropFirst("https://".count))
        }
        return arrival
    }

    private func seen(_ request: Request) -> Arrival {
        let direct = Arrival(
            clientAddress: request.remoteAddress, isSecure: request.isSecure, host: request.head.host)
        guard !trustedProxies.isEmpty, trustsPeer(request.remoteAddress) else { return direct }
        let told = [ForwardingChain(forwarded: request.fields), ForwardingChain(xForwarded: request.fields)]
            .compactMap { $0.map { arrival($0, behind: direct, request) } }
        // A proxy writes one kind and may let the other through as the client sent it: where they disagree on the
        // client, nobody can tell which is the proxy's.
        guard let first = told.first, told.allSatisfy({ $0.clientAddress == first.clientAddress }) else {
            return direct
        }
        return first
    }

    /// Goes from the nearest proxy outwards as long as those we trust speak of others we trust. Who stands there is the
    /// client, and whatever is written beyond came from it.
    private func arrival(_ chain: ForwardingChain, behind direct: Arrival, _ request: Request) -> Arrival {
        var client = direct.clientAddress
        var statement = chain.hops.last
        for hop in chain.hops.reversed() {
            statement = hop
            guard let address = hop.node.flatMap({ IPAddress(node: $0) }) else { break }
            client = address.text
            guard trusts(address) else { break }
        }
        let host = statement?.host.flatMap { Authority.isValid($0.utf8) ? $0 : nil }
        return Arrival(
            clientAddress: client, isSecure: statement?.scheme.map { $0.lowercased() == "https" } ?? request.isSecure,
            host: host ?? request.head.host)
    }

    private func trustsPeer(_ text: String) -> Bool {
        if text == "unix" { return trustedProxies.contains(.unix) }
        return IPAddress(text).map(trusts) ?? false
    }

    private func trusts(_ address: IPAddress) -> Bool {
        trustedProxies.contains { $0.includes(address) }
    }
}
