import ShingiDomain
import ShingiServices
import Templates

/// One standing approval with its examples and what was brought under it.
struct StandingApprovalPage: Page {
    static let template = "standing-approvals/show"
    static let fields = TemplateFields<Self>(
        .optionalModel("summary", \.summary), .text("title", \.title), .model("chip", \.chip), .model("facts", \.facts),
        .optionalModel("editLink", \.editLink), .list("examples", \.examples),
        .flag("hasExamples", { !$0.examples.isEmpty }), .list("cases", \.cases),
        .flag("hasCases", { !$0.cases.isEmpty }), .text("casesNote", \.casesNote), .optionalModel("adding", \.adding))

    let title: String
    let summary: ErrorSummary?
    let chip: Chip
    let facts: DefinitionList
    let editLink: LinkButton?
    let examples: [Example]
    let cases: [Line]
    let casesNote: String
    let adding: Adding?

    var area: Area? { .standingApprovals }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.standingApprovals.label, href: Area.standingApprovals.href)] }
    var hasErrors: Bool { summary != nil }

    struct Example: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("text", \.text), .text("ground", \.ground), .optionalText("href", \.href), .model("chip", \.chip))
        let text: String
        let ground: String
        let href: String?
        let chip: Chip

        init(_ line: StandingApprovalDetail.ExampleLine) {
            text = line.example.text
            href = line.asking.map { Paths.case($0.id) }
            switch line.example.ground {
            case .earlier(let basis): ground = basis
            case .asked:
                let meeting = line.decidedAt.map { "(\($0.title)、\($0.date.japanese))" } ?? ""
                ground = (line.asking?.name ?? "") + meeting
            }
            switch line.standing {
            case .inForce: chip = Chip(line.standing.label, .success)
            case .proposed: chip = Chip(line.standing.label, .warning)
            case .declined: chip = Chip(line.standing.label)
            }
        }
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(.text("name", \.name), .text("href", \.href), .model("chip", \.chip))
        let name: String
        let href: String
        let chip: Chip
    }

    struct Adding: TemplateModel {
        static let fields = TemplateFields<Self>(.text("action", \.action), .list("fields", \.formFields))
        let action: String
        let formFields: [FormField]
    }

    init(
        _ detail: StandingApprovalDetail, _ form: ExampleForm, asking: [(id: MatterID, name: String)], mayManage: Bool
    ) {
        let approval = detail.approval.value
        title = approval.name
        summary = ErrorSummary(form.errors)
        chip = approval.isActive ? Chip("使用中", .success) : Chip("使わない")
        facts = DefinitionList([
            .init("根拠条項", detail.provision), .init("当てはまる条件", approval.terms.isEmpty ? "(記載なし)" : approval.terms),
            .init("承認した会議", approval.basis),
        ])
        editLink = mayManage ? LinkButton("変更する", href: Paths.standingApprovalEdit(approval.id)) : nil
        examples = detail.examples.map(Example.init)
        cases = detail.cases.map { Line(name: $0.name, href: Paths.case($0.id), chip: Chip($0.state)) }
        casesNote = detail.caseCount > detail.cases.count ? "全\(detail.caseCount)件のうち新しい\(detail.cases.count)件です。" : ""
        adding =
            mayManage
            ? Adding(action: Paths.standingApprovalExamples(approval.id), formFields: form.fields(asking)) : nil
    }
}
