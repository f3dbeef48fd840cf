import ShingiDomain
import ShingiServices
import Templates

/// Begins a case.
struct NewCasePage: Page {
    static let template = "drafts/new"
    static let fields = TemplateFields<Self>(
        .optionalModel("errorSummary", \.errorSummary), .text("action", { _ in Paths.cases() }),
        .list("fields", \.formFields), .list("matters", \.matters), .flag("hasMatters", { !$0.matters.isEmpty }),
        .optionalText("mattersError", \.mattersError), .flag("hasJoint", { $0.joint != nil }),
        .optionalModel("joint", \.joint), .flag("showsJoint", \.showsJoint),
        .model("filters", \.filters), .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }),
        .model("pagination", \.pagination), .model("empty", \.empty), .flag("canDraft", \.canDraft),
        .model("nowhere", \.nowhere))

    let errorSummary: ErrorSummary?
    let formFields: [FormField]
    let joint: FormField?
    let showsJoint: Bool
    let matters: [MatterChoice]
    let mattersError: String?
    let filters: Filters
    let rows: [Line]
    let pagination: Pagination
    let empty: EmptyState
    /// False for an account that belongs to no department in use.
    let canDraft: Bool

    var title: String { "案件の起案" }
    var area: Area? { .cases }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.cases.label, href: Area.cases.href)] }
    var hasErrors: Bool { errorSummary != nil }
    var nowhere: EmptyState {
        EmptyState("起案できる所管課がありません。", detail: "利用者の所管課の登録を、管理者に頼んでください。")
    }

    /// What the form offers.
    struct Choices {
        let departments: [Department]
        let others: [Department]
        let provisions: [Provision]
    }

    /// One earlier case.
    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("number", \.number), .text("caseTitle", \.title), .text("href", \.href),
            .text("department", \.department), .integer("matterCount", \.matterCount), .text("changed", \.changed),
            .model("chip", \.chip), .model("copy", \.copy))
        let number: String
        let title: String
        let href: String
        let department: String
        let matterCount: Int
        let changed: String
        let chip: Chip
        let copy: PostButton
    }

    init(_ form: NewCaseForm, _ choices: Choices, _ slice: Slice<CopySource>, _ query: CopyQuery) {
        errorSummary = ErrorSummary(form.errors)
        canDraft = !choices.departments.isEmpty
        formFields = [Self.titleField(form), Self.departmentField(form, choices)]
        joint = Self.jointField(form, choices)
        showsJoint = !form.joint.isEmpty || form.errors["joint"] != nil
        matters = choices.provisions.map { MatterChoice($0, form.matters["\($0.id)"] ?? NewCaseForm.Matter()) }
        mattersError = form.errors["matters"]
        filters = Self.filters(query, choices)
        rows = slice.rows.map { Line($0, query) }
        pagination = Pagination(
            count: "\(slice.rows.count)件を表示", previous: slice.previous.map { query.link(cursor: $0) },
            next: slice.next.map { query.link(cursor: $0) })
        empty =
            query.text.isEmpty
            ? EmptyState("複写できる案件がまだありません。", detail: "上の「新しく起案する」から始めてください。")
            : EmptyState("「\(query.text)」に合う案件はありません。", detail: "言葉を短くするか、条件を消してください。")
    }

    private static func titleField(_ form: NewCaseForm) -> FormField {
        let field = Case.summaryFields[0]
        return .line(
            LineField(
                FieldFrame(
                    "title", label: field.label, required: true, help: field.help, error: form.errors["title"],
                    maximum: field.maxLength), value: form.title))
    }

    private static func departmentField(_ form: NewCaseForm, _ choices: Choices) -> FormField {
        .select(
            SelectField(
                FieldFrame("department", label: "所管課", required: true, error: form.errors["department"]),
                choices: Choice.list(choices.departments.map { ("\($0.id)", $0.name.full) }, chosen: form.department),
                prompt: choices.departments.count == 1 ? nil : "選んでください"))
    }

    private static func jointField(_ form: NewCaseForm, _ choices: Choices) -> FormField? {
        guard choices.others.count > 1 else { return nil }
        return .choice(
            ChoiceField(
                FieldFrame(
                    "joint", label: "連名の所管課", help: "ほかの課と一緒に付議するときに選びます。選んだ課も、この案件を読めるようになります。",
                    error: form.errors["joint"]),
                choices: choices.others.map {
                    Choice("\($0.id)", $0.name.full, chosen: form.joint.contains("\($0.id)"))
                }, several: true))
    }

    private static func filters(_ query: CopyQuery, _ choices: Choices) -> Filters {
        var fields: [FormField] = [
            .line(
                LineField(
                    FieldFrame("q", label: "件名または諮問番号の一部"), value: query.text, kind: .search, width: .medium))
        ]
        if choices.departments.count > 1 {
            fields.append(
                .select(
                    SelectField(
                        FieldFrame("for", label: "複写先の所管課"),
                        choices: Choice.list(
                            choices.departments.map { ("\($0.id)", $0.name.full) }, chosen: query.department),
                        prompt: "元の案件と同じ課")))
        }
        return Filters(
            action: Paths.newCase() + "#copy", fields: fields,
            clearHref: query.isNarrowed ? Paths.newCase() + "#copy" : nil)
    }
}

extension NewCasePage.Line {
    init(_ source: CopySource, _ query: CopyQuery) {
        let department = query.department.isEmpty ? [] : [HiddenField("department", query.department)]
        self.init(
            number: source.number ?? "—", title: source.title, href: Paths.case(source.id),
            department: source.department.short, matterCount: source.matterCount,
            changed: source.changedAt.civilDate.japaneseShort, chip: Chip(source.state),
            copy: PostButton(
                "複写して起案する", action: Paths.caseCopies(source.id), hidden: department, about: source.title,
                size: .small))
    }
}
