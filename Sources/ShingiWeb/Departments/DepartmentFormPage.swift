import ShingiDomain
import ShingiServices
import Templates

/// A new department, or one to be changed.
struct DepartmentFormPage: Page {
    static let template = "departments/form"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", \.action), .optionalModel("summary", \.summary),
        .optionalModel("stored", \.stored), .integer("version", \.version), .list("fields", \.formFields))

    let title: String
    let action: String
    let summary: ErrorSummary?
    let stored: DefinitionList?
    let version: Int
    let formFields: [FormField]

    var area: Area? { .departments }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.departments.label, href: Area.departments.href)] }
    var hasErrors: Bool { summary != nil }

    init(_ form: DepartmentForm, editing id: DepartmentID?) {
        title = id == nil ? "所管課の登録" : "所管課の変更"
        action = id.map { Paths.department($0) } ?? Paths.departments()
        summary = ErrorSummary(form.errors)
        version = form.version
        stored = form.stored.map {
            DefinitionList([
                DefinitionList.Entry("今の内容", $0.name.full),
                DefinitionList.Entry("案件の担当", $0.isActive ? "使う" : "使わない"),
            ])
        }
        formFields = [
            .line(LineField(FieldFrame("division", label: "部", help: "例:衛生部"), value: form.division, width: .medium)),
            .line(
                LineField(
                    FieldFrame("section", label: "課", required: true, help: "例:保健予防課", error: form.errors["section"]),
                    value: form.section, width: .medium)),
            .line(LineField(FieldFrame("unit", label: "係", help: "例:保健予防係"), value: form.unit, width: .medium)),
            .check(CheckField(FieldFrame("active", label: "新しい案件の担当に選べるようにする"), checked: form.isActive)),
        ]
    }
}
