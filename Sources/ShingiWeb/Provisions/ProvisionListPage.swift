import ShingiDomain
import ShingiServices
import Templates

/// The provisions under which this council is consulted, in the order in which a drafter chooses.
struct ProvisionListPage: Page {
    static let template = "provisions/index"
    static let fields = TemplateFields<Self>(
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .model("empty", \.empty))

    let rows: [Line]

    var title: String { Area.provisions.label }
    var area: Area? { .provisions }
    var empty: EmptyState {
        EmptyState("根拠条項がまだありません。", detail: "審議会を開設するときに、条例の項目をまとめて取り込みます。")
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("title", \.title), .text("href", \.href), .text("citation", \.citation), .text("rule", \.rule),
            .integer("matters", \.matters))
        let title: String
        let href: String
        let citation: String
        let rule: String
        let matters: Int
    }

    init(_ provisions: [Provision], uses: [ProvisionID: Int]) {
        rows = provisions.map {
            Line(
                title: $0.title, href: Paths.provision($0.id), citation: $0.citation, rule: $0.mayBeReport.label,
                matters: uses[$0.id] ?? 0)
        }
    }
}
