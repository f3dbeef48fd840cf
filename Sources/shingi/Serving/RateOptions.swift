import ArgumentParser
import ShingiWeb

/// How often one client may ask for what costs much.
struct RateOptions: ParsableArguments {
    enum Switch: String, ExpressibleByArgument, CaseIterable {
        case on, off
    }

    @Option(name: .customLong("rate-limit"), help: "同じアドレスからのサインインと公開の検索の回数を限るかどうか。")
    var rateLimit = Switch.on

    @Option(
        name: .customLong("sign-in-rate"), help: ArgumentHelp("同じアドレスから1分間に受け付けるサインイン。", valueName: "回数"))
    var signIns = RateLimits.Settings.standard.signIns

    @Option(
        name: .customLong("search-rate"), help: ArgumentHelp("同じアドレスから1分間に受け付ける公開の検索。", valueName: "回数"))
    var searches = RateLimits.Settings.standard.searches

    func validate() throws {
        guard signIns > 0, searches > 0 else { throw ValidationError("回数は1以上です。限らないときは --rate-limit off とします。") }
    }

    var settings: RateLimits.Settings {
        rateLimit == .on ? RateLimits.Settings(signIns: signIns, searches: searches) : .off
    }
}
