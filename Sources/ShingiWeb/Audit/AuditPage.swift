import ShingiDomain
import ShingiServices
import Templates

/// The record of changes (監査証跡), newest first.
struct AuditPage: Page {
    static let template = "audit/index"
    static let fields = TemplateFields<Self>(
        .optionalModel("summary", \.summary), .model("filters", \.filters), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("pagination", \.pagination), .model("empty", \.empty))

    let summary: ErrorSummary?
    let filters: Filters
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState

    var title: String { Area.audit.label }
    var area: Area? { .audit }
    var hasErrors: Bool { summary != nil }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("time", \.time), .text("person", \.person), .text("subject", \.subject),
            .optionalText("href", \.href), .text("sentence", \.sentence))
        let time: String
        let person: String
        let subject: String
        let href: String?
        let sentence: String

        init(_ entry: AuditEntry, _ actor: Actor) {
            time = "\(entry.at.civilDate.japanese) \(entry.at.timeOfDay.iso)"
            person = entry.actorName ?? "システム"
            subject = entry.subject.known?.label ?? "その他"
            href = entry.subject.address(for: actor)
            sentence = entry.sentence
        }
    }

    init(_ slice: Slice<AuditEntry>, _ query: AuditListQuery, people: [Account], seenBy actor: Actor) {
        summary = ErrorSummary(query.errors)
        filters = Self.filters(query, people)
        rows = slice.rows.map { Line($0, actor) }
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.isNarrowed
            ? EmptyState("条件に合う記録はありません。", detail: "期間を広げるか、条件を消してください。")
            : EmptyState("記録はまだありません。", detail: "登録や変更をすると、だれが、いつ、何をしたかがここに残ります。")
    }

    private static func filters(_ query: AuditListQuery, _ people: [Account]) -> Filters {
        Filters(
            action: Paths.audit(),
            fields: [
                .select(
                    SelectField(
                        FieldFrame("subject", label: "対象"),
                        choices: AuditSubject.Kind.allCases.map {
                            Choice($0.rawValue, $0.label, chosen: $0 == query.subject)
                        }, prompt: "すべて")),
                .select(
                    SelectField(
                        FieldFrame("person", label: "操作した人"),
                        choices: people.map { Choice("\($0.id)", $0.name, chosen: $0.id == query.person) },
                        prompt: "すべて")),
                query.from.field("いつから", required: false, query.errors),
                query.through.field("いつまで", required: false, query.errors),
            ], clearHref: query.isNarrowed ? Paths.audit() : nil)
    }
}
