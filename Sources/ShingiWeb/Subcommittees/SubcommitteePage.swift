import ShingiDomain
import ShingiServices
import Templates

/// A subcommittee with its members, past ones too.
struct SubcommitteePage: Page {
    static let template = "subcommittees/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .optionalModel("stored", \.stored),
        .text("action", \.action), .integer("version", \.version), .list("fields", \.formFields),
        .text("standing", \.standing), .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }),
        .model("newMember", \.newMember))

    let title: String
    let action: String
    let summary: ErrorSummary?
    let stored: DefinitionList?
    let version: Int
    let formFields: [FormField]
    let standing: String
    let rows: [Line]
    let newMember: LinkButton

    var area: Area? { .members }
    var trail: [BreadcrumbItem] { [RegisterFormPage.members, Self.list] }
    var hasErrors: Bool { summary != nil }

    static let list = BreadcrumbItem("部会", href: Paths.subcommittees())

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("office", \.office), .text("period", \.period), .model("chip", \.chip),
            .optionalText("endHref", \.endHref))
        let name: String
        let office: String
        let period: String
        let chip: Chip
        /// Nil where an end is set already.
        let endHref: String?

        init(_ line: SubcommitteeRecord.Line, _ record: SubcommitteeRecord) {
            let membership = line.membership
            name = line.member.name
            office = membership.office.map(record.subcommittee.title(of:)) ?? "委員"
            period = membership.period.japanese
            endHref = membership.period.last == nil ? Paths.subcommitteeMembershipEnd(membership.id) : nil
            if line.counts {
                chip = Chip("所属", .success)
            } else if record.day < membership.period.first {
                chip = Chip("これから", .active)
            } else {
                chip = membership.period.contains(record.day) ? Chip("在任していない", .warning) : Chip("終了")
            }
        }
    }

    init(_ record: SubcommitteeRecord, _ form: SubcommitteeForm) {
        let subcommittee = record.subcommittee
        title = subcommittee.name
        action = Paths.subcommittee(subcommittee.id)
        summary = ErrorSummary(form.errors)
        stored = form.stored.map {
            DefinitionList([
                DefinitionList.Entry("名称", $0.name), DefinitionList.Entry("長の呼び名", $0.chairTitle),
                DefinitionList.Entry("所掌事項", $0.remit), DefinitionList.Entry("期間", $0.period.japanese),
            ])
        }
        version = form.version
        formFields = form.fields
        standing =
            record.members == 0
            ? "\(record.day.japanese)に在任している委員がいません。会議を登録する前に、委員を加えてください。"
            : "\(record.day.japanese)の\(record.sentence)です。定足数と採決は、この部会の委員だけで数えます。"
        rows = record.lines.map { Line($0, record) }
        newMember = LinkButton("委員を加える", href: Paths.subcommitteeMemberships(subcommittee.id))
    }
}
