import Templates

/// What has been answered on one route, in a table.
struct RouteLine: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("route", \.route), .text("count", \.count), .text("clientErrors", \.clientErrors),
        .text("serverErrors", \.serverErrors), .text("half", \.half), .text("most", \.most))

    let route: String
    let count: String
    let clientErrors: String
    let serverErrors: String
    /// How long half of the answers took at most, and 99 of 100.
    let half: String
    let most: String

    init(method: String, pattern: String, totals: RequestTotals) {
        route =
            switch pattern {
            case Route.missing.pattern: "どの画面でもないアドレス"
            case Route.files.pattern: "画面の部品のファイル"
            default: "\(method) \(pattern)"
            }
        count = Count(totals.count).text
        clientErrors = Count(totals.clientErrors).text
        serverErrors = Count(totals.serverErrors).text
        half = Self.text(totals.latency(of: 0.5))
        most = Self.text(totals.latency(of: 0.99))
    }

    private static func text(_ microseconds: Int?) -> String {
        guard let microseconds else { return "5秒を超える" }
        if microseconds >= 1_000_000 { return "\(microseconds / 1_000_000)秒以内" }
        if microseconds % 1_000 == 0 { return "\(microseconds / 1_000)ミリ秒以内" }
        let hundredths = microseconds / 10
        let fraction = hundredths % 100
        let digits = fraction % 10 == 0 ? "\(fraction / 10)" : "\(fraction)"
        return "\(hundredths / 100).\(digits)ミリ秒以内"
    }
}
