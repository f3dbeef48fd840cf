import ArgumentParser
import HTTPServer

/// Where the server listens.
struct ListenOptions: ParsableArguments {
    @Option(help: ArgumentHelp("待ち受けるアドレス。既定は127.0.0.1。", valueName: "アドレス"))
    var host: String?

    @Option(help: ArgumentHelp("待ち受けるポート。既定は8080。0なら空いているもの。", valueName: "番号"))
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "ほかに待ち受ける場所。何度でも指定できます。例:[::]:8443、0.0.0.0:8443、unix:/run/shingi/shingi.sock(ソケットは中継用で、TLSを話しません)",
            valueName: "場所"))
    var listen: [ListenPlace] = []

    @Option(
        name: .customLong("redirect"),
        help: ArgumentHelp("httpで来た人をhttpsへ送る場所。何度でも指定できます。例:0.0.0.0:8080", valueName: "場所"))
    var redirects: [ListenPlace] = []

    func validate() throws {
        guard (0...65_535).contains(port ?? 0) else { throw ValidationError("ポートは0から65535までの番号です。") }
    }

    /// What `--host` and `--port` say; nil when they say nothing and other places are named.
    func own(besides isElsewhere: Bool) -> ListenAddress? {
        guard host != nil || port != nil || (listen.isEmpty && !isElsewhere) else { return nil }
        return .tcp(host: host ?? "127.0.0.1", port: port ?? 8_080)
    }
}
