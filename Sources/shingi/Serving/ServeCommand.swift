import ArgumentParser
import Logging
import ShingiServices
import ShingiWeb
import Templates

/// `shingi serve`: runs the product until it is told to stop.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "サーバーを動かします。",
        discussion: "止めるときは Ctrl-C を押すか SIGTERM を送ります。受けた要求を終えてから止まります。もう一度送るとすぐに止まります。SIGHUP を送ると、証明書と画面のひな形を読み直します。")

    @OptionGroup var places: ListenOptions

    @OptionGroup var tls: TLSOptions

    @OptionGroup var proxies: ProxyOptions

    @OptionGroup var files: FileOptions

    @Flag(help: "データファイルが空なら、架空の審議会の見本を入れます。")
    var demo = false

    @Option(name: .customLong("log-format"), help: "記録の形。既定は、端末では text、ほかでは json。")
    var logFormat: LogFormat?

    @OptionGroup var rates: RateOptions

    @Option(
        name: .customLong("kept-pages"),
        help: ArgumentHelp("同じ画面をすぐにもう一度送るために覚えておく量。CPUの核ごとの上限。0なら覚えません。", valueName: "MB"))
    var keptPages = 16

    @Option(
        name: .customLong("max-connections-per-address"),
        help: ArgumentHelp("一つのアドレス(IPv6では/64)から同時に受ける接続の数。", valueName: "数"))
    var maxConnectionsPerAddress = 1_024

    @Flag(help: "画面のひな形を調べるだけで、動かさずに終わります。")
    var check = false

    /// For benchmarks: what grouping the writes is worth is measured against a commit for each.
    @Option(name: .customLong("max-writes-per-commit"), help: .hidden)
    var maxWritesPerCommit: Int?

    func validate() throws {
        guard maxWritesPerCommit ?? 1 >= 1 else { throw ValidationError("--max-writes-per-commit は1以上です。") }
        guard (0...1_024).contains(keptPages) else { throw ValidationError("--kept-pages は0から1024までのMBです。") }
        guard maxConnectionsPerAddress > 0 else { throw ValidationError("--max-connections-per-address は1以上の数です。") }
    }

    func run() throws {
        let resources = try ResourceDirectory.find(files.resources)
        let templates = try compileTemplates(resources)
        if check { return print("\(resources.templates) のひな形に誤りはありません。") }
        let logger = makeLogger()
        OpenFiles.raiseLimit(logger)
        let product = try RunningProduct(self, resources, templates, ServiceManager(), logger: logger)
        product.runUntilStopped()
    }

    private func compileTemplates(_ resources: ResourceDirectory) throws -> PageTemplates {
        do {
            return try PageTemplates(from: TemplateLibrary(directory: resources.templates))
        } catch {
            // The line begins with file and line number, so that editors and terminals link it.
            StandardError.write("\(error)\n")
            throw ExitCode.failure
        }
    }

    private func makeLogger() -> Logger {
        let format = logFormat ?? (StandardError.isTerminal ? .text : .json)
        return Logger(label: "shingi") { _ in LineLogHandler(format: format) }
    }
}
