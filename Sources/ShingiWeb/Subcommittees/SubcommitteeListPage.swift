import ShingiDomain
import ShingiServices
import Templates

/// The subcommittees with how many sit on them and how many a meeting needs.
struct SubcommitteeListPage: Page {
    static let template = "subcommittees/index"
    static let fields = TemplateFields<Self>(
        .model("tabs", \.tabs), .model("newButton", \.newButton), .list("rows", \.rows),
        .flag("hasRows", { !$0.rows.isEmpty }), .model("empty", \.empty))

    let rows: [Line]

    var title: String { "部会" }
    var area: Area? { .members }
    var trail: [BreadcrumbItem] { [RegisterFormPage.members] }
    var tabs: Tabs { .register(current: Paths.subcommittees()) }
    var newButton: LinkButton { LinkButton("部会を登録する", href: Paths.newSubcommittee(), style: .filled) }
    var empty: EmptyState {
        EmptyState("部会はまだありません。", detail: "審議会の委員の一部で開く部会・小委員会があるときに登録します。")
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("chair", \.chair), .text("standing", \.standing),
            .text("period", \.period), .model("chip", \.chip))
        let name: String
        let href: String
        let chair: String
        let standing: String
        let period: String
        let chip: Chip

        init(_ record: SubcommitteeRecord) {
            name = record.subcommittee.name
            href = Paths.subcommittee(record.subcommittee.id)
            let chair = record.lines.first { $0.counts && $0.membership.office == .chair }?.member.name
            self.chair = chair.map { "\(record.subcommittee.chairTitle) \($0)" } ?? "－"
            standing = record.sentence
            period = record.subcommittee.period.japanese
            chip = record.chip
        }
    }

    init(_ records: [SubcommitteeRecord]) {
        rows = records.map(Line.init)
    }
}

extension SubcommitteeRecord {
    /// 委員5名、定足数3名; in words where there is nobody to count.
    var sentence: String { members == 0 ? "在任の委員なし" : "委員\(members)名、定足数\(quorum)名" }

    /// Whether it exists on the day that the record is of: today, unless it was abolished or is to come.
    var chip: Chip {
        if let last = subcommittee.period.last { return Chip("\(last.japaneseWithoutWeekday)で廃止") }
        return Chip("設置中", .success)
    }
}
