import ShingiDomain
import ShingiServices
import Templates

/// 個票 of one matter as a paper of its own.
struct CaseSheetView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("heading", \.heading), .text("kind", \.kind), .text("citation", \.citation),
        .optionalText("remark", \.remark), .list("answers", \.answers))

    let anchor: String
    /// 個票1 業務の委託
    let heading: String
    let kind: String
    let citation: String
    let remark: String?
    let answers: [CaseFieldView]

    init(_ matter: Matter, _ detail: CaseDetail, maySettle: Bool) {
        let form = detail.forms.first { $0.id == matter.form }
        let content = detail.sheets.first { $0.matter == matter.id }?.content ?? SheetContent()
        anchor = Self.anchor(of: matter.id)
        heading = "個票\(matter.position) \(form?.heading.title ?? "")"
        kind = matter.kind.heading
        citation = form?.heading.citation ?? ""
        remark = matter.label.isEmpty ? nil : matter.label
        answers = detail.shownFields(of: form).map { field in
            var view = CaseFieldView(anchor: "\(Self.anchor(of: matter.id))-\(field.key)", field, in: content)
            view.isUnprinted = !field.prints.isOnSheet
            view.corrections = detail.corrections(at: .sheet(matter.id, key: field.key))
            view.comments = detail.comments(on: matter.id, key: field.key, maySettle: maySettle)
            return view
        }
    }

    static func anchor(of matter: MatterID) -> String { "sheet-\(matter)" }
}

extension CaseDetail {
    /// Members are shown what is printed; the rest is between department and secretariat.
    func shownFields(of form: SheetForm?) -> [ShingiDomain.FormField] {
        (form?.fields ?? []).filter { isInside || $0.prints != .nowhere }
    }

    func corrections(at target: ErratumTarget) -> [CaseErratumView] {
        errata.filter { $0.target == target }.map(CaseErratumView.init)
    }

    /// - Parameter matter: nil for the summary sheet.
    func comments(on matter: MatterID?, key: String, maySettle: Bool) -> [CaseCommentView] {
        comments.filter { $0.comment.matter == matter && FieldComment.key(of: $0.comment.path) == key }
            .map { CaseCommentView($0, maySettle: maySettle) }
    }
}
