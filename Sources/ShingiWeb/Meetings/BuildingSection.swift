import ShingiDomain
import ShingiServices
import Templates

/// One part of an agenda while it is built: its entries with their buttons.
struct BuildingSection: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("heading", \.heading), .text("kind", \.kind), .list("lines", \.lines))

    let heading: String
    let kind: String
    let lines: [Line]

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .text("key", { "\($0.item.id)" }), .integer("position", \.item.position),
            .optionalText("number", \.number), .text("name", \.item.title), .text("spoken", \.spoken),
            .optionalText("departments", \.departments), .optionalText("pages", \.pages),
            .optionalText("answers", \.answers), .model("count", \.count), .optionalModel("urgency", \.urgency),
            .optionalModel("change", \.change), .optionalText("material", \.material),
            .optionalText("titleName", \.titleName))

        let item: AgendaItem
        let number: String?
        let departments: String?
        let pages: String?
        let count: NumberField
        let change: Chip?
        /// 資料20、資料20-1
        let material: String?
        /// Of an entry whose wording can be changed here.
        let titleName: String?

        var urgency: Chip? { item.isUrgent ? Chip("諮問前実施", .warning) : nil }
        var anchor: String { AgendaPage.anchor(of: item.id) }
        /// Said with each button, which look alike.
        var spoken: String { number ?? item.title }
        var answers: String? { item.followUp == nil ? nil : "宿題への報告" }

        init(_ line: AgendaLine, _ form: AgendaForm) {
            item = line.item
            number = line.subject?.number?.text
            departments = line.subject?.departmentText
            pages = line.pages?.description
            change = line.change?.chip
            material = line.materialText
            titleName = item.caseID == nil ? AgendaForm.titleName(of: item.id) : nil
            let name = AgendaForm.name(of: line.item.id)
            count = NumberField(
                FieldFrame(name, label: "ページ数", error: form.errors[name]), value: form.typed[line.item.id] ?? "",
                unit: "ページ")
        }
    }

    static func all(_ lines: [AgendaLine], _ form: AgendaForm) -> [BuildingSection] {
        AgendaKind.allCases.compactMap { kind in
            let lines = lines.filter { $0.item.kind == kind }
            guard !lines.isEmpty else { return nil }
            return BuildingSection(
                heading: kind.heading, kind: kind.rawValue,
                lines: lines.map { Line($0, form) })
        }
    }
}
