@testable import ShingiWeb

extension Entrance {
    /// As with `--trusted-proxy` for each.
    static func behind(_ proxies: String...) -> Entrance {
        var entrance = Entrance()
        entrance.trustedProxies = proxies.compactMap { TrustedProxy($0) }
        return entrance
    }

    /// As with `--public-origin`.
    static func named(_ origin: String) -> Entrance {
        var entrance = Entrance()
        entrance.publicOrigin = origin
        return entrance
    }
}
