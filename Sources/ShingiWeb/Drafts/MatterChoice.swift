import ShingiDomain
import Templates

/// One provision to tick when a case begins, with its kind where there is a choice, and a remark.
struct MatterChoice: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("legend", \.legend), .model("tick", \.tick), .list("details", \.details))

    let legend: String
    let tick: CheckField
    let details: [FormField]

    init(_ provision: Provision, _ typed: NewCaseForm.Matter) {
        let name = NewCaseForm.name(of: provision.id)
        legend = "\(provision.article) \(provision.title)"
        tick = CheckField(
            FieldFrame(name, label: legend, help: provision.mayBeReport.label), checked: typed.isChosen)
        let kinds = provision.mayBeReport.allowedKinds
        let kind = ChoiceField(
            FieldFrame("\(name).kind", label: "区分"),
            choices: Choice.list(kinds.map { ($0.rawValue, $0.label) }, chosen: typed.kind), inline: true)
        let note = LineField(
            FieldFrame("\(name).note", label: "備考", help: "例:人材派遣"), value: typed.note, width: .medium)
        details = (kinds.count > 1 ? [.choice(kind)] : []) + [.line(note)]
    }
}
