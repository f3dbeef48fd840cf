import HTTP

/// What proxies wrote into a request about where it came from, the nearest proxy's words last.
struct ForwardingChain: Equatable {
    struct Hop: Equatable {
        /// Who asked that proxy.
        var node: String?
        var scheme: String?
        var host: String?
    }

    private(set) var hops: [Hop] = []

    /// RFC 7239 §4. Nil when the field is missing; a malformed one says nothing.
    init?(forwarded fields: Fields) {
        guard let list = fields.list("Forwarded") else { return nil }
        var reader = ForwardedReader(list)
        hops = reader.hops() ?? []
    }

    /// X-Forwarded-For, -Proto and -Host, which no standard describes. Nil when none of them is there.
    init?(xForwarded fields: Fields) {
        let (nodes, schemes, hosts) = (
            Self.values(fields, "X-Forwarded-For"), Self.values(fields, "X-Forwarded-Proto"),
            Self.values(fields, "X-Forwarded-Host")
        )
        guard !nodes.isEmpty || !schemes.isEmpty || !hosts.isEmpty else { return nil }
        let count = max(nodes.count, 1)
        hops = (0..<count).map { index in
            Hop(
                node: index < nodes.count ? nodes[index] : nil, scheme: Self.value(schemes, at: index, of: count),
                host: Self.value(hosts, at: index, of: count))
        }
    }

    /// One for each proxy, or else what the nearest one set.
    private static func value(_ values: [String], at index: Int, of count: Int) -> String? {
        values.count == count ? values[index] : values.last
    }

    private static func values(_ fields: Fields, _ name: String) -> [String] {
        guard let list = fields.list(name) else { return [] }
        return list.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
    }
}
