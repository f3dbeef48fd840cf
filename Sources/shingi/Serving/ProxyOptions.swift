import ArgumentParser
import ShingiWeb

/// What stands between people and the server.
struct ProxyOptions: ParsableArguments {
    @Option(
        name: .customLong("public-origin"),
        help: ArgumentHelp("利用者から見たアドレス。例:https://shingi.example.lg.jp", valueName: "URL"))
    var publicOrigin: String?

    @Option(
        name: .customLong("trusted-proxy"),
        help: ArgumentHelp(
            "前に立つ中継のアドレス。その中継が書いた Forwarded と X-Forwarded-* だけを信じます。何度でも指定できます。例:127.0.0.1、10.0.0.0/8、unix",
            valueName: "アドレス"))
    var trustedProxies: [TrustedProxy] = []

    func validate() throws {
        guard let publicOrigin else { return }
        let host = publicOrigin.dropFirst("https://".count)
        guard publicOrigin.hasPrefix("https://"), !host.isEmpty, !host.contains("/") else {
            throw ValidationError("--public-origin は https:// で始め、最後に / を付けないでください。例:https://shingi.example.lg.jp")
        }
    }

    func entrance(remembersTLS: Bool) -> Entrance {
        var entrance = Entrance()
        entrance.publicOrigin = publicOrigin
        entrance.trustedProxies = trustedProxies
        entrance.remembersTLS = remembersTLS
        return entrance
    }
}

extension TrustedProxy: ExpressibleByArgument {
    /// As `init?(_:)`.
    public init?(argument: String) {
        self.init(argument)
    }
}
