import ShingiDomain
import ShingiServices
import Templates

/// The whole case on one page, with room for a comment under every field.
struct CaseReturnPage: Page {
    static let template = "cases/return"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .optionalModel("summary", \.summary), .text("action", \.action),
        .integer("version", \.version), .model("reason", \.reason), .list("sheets", \.sheets),
        .text("cancelHref", \.cancelHref))

    let kicker: String
    let summary: ErrorSummary?
    let action: String
    let version: Int
    let reason: TextField
    let sheets: [Sheet]
    let cancelHref: String
    let trail: [BreadcrumbItem]

    var title: String { "案件の差戻し" }
    var area: Area? { .cases }
    var hasErrors: Bool { summary != nil }

    struct Sheet: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .text("heading", \.heading), .list("questions", \.questions))
        let anchor: String
        let heading: String
        let questions: [Question]
    }

    /// A field as it was handed in, and the comment on it.
    struct Question: TemplateModel {
        static let fields = TemplateFields<Self>(.model("answer", \.answer), .model("remark", \.remark))
        let answer: CaseFieldView
        let remark: TextField
    }

    init(_ detail: CaseDetail, _ form: CaseReturnForm) {
        let subject = detail.subject
        kicker = subject.shownTitle
        summary = ErrorSummary(form.errors)
        action = Paths.caseReturn(subject.id)
        version = form.version
        cancelHref = Paths.case(subject.id)
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
        reason = TextField(
            FieldFrame(
                "reason", label: "差し戻す理由", required: true, help: "所管課の画面の一番上に表示されます。", error: form.errors["reason"]),
            value: form.reason)
        let title = CaseFieldView(anchor: "summary-title", label: "件名", text: subject.title)
        let outline = CaseFieldView(anchor: "summary-outline", label: "事業の概要", text: subject.outline)
        let first = Sheet(
            anchor: "summary", heading: "総括表",
            questions: zip([title, outline], FieldComment.summaryFields).map { view, field in
                Question(view, CommentPlace(matter: nil, path: field.path), form)
            })
        sheets = [first] + subject.matters.map { Self.sheet($0, detail, form) }
    }

    /// Where a comment can be written, in the order of the page.
    static func places(_ detail: CaseDetail) -> [CommentPlace] {
        FieldComment.summaryFields.map { CommentPlace(matter: nil, path: $0.path) }
            + detail.subject.matters.flatMap { matter in
                (detail.forms.first { $0.id == matter.form }?.fields ?? []).map {
                    CommentPlace(matter: matter.id, path: $0.key)
                }
            }
    }

    private static func sheet(_ matter: Matter, _ detail: CaseDetail, _ form: CaseReturnForm) -> Sheet {
        let view = CaseSheetView(matter, detail, maySettle: false)
        let keys = detail.shownFields(of: detail.forms.first { $0.id == matter.form }).map(\.key)
        return Sheet(
            anchor: view.anchor, heading: view.heading,
            questions: zip(view.answers, keys).map { answer, key in
                Question(answer, CommentPlace(matter: matter.id, path: key), form)
            })
    }
}

extension CaseReturnPage.Question {
    fileprivate init(_ answer: CaseFieldView, _ place: CommentPlace, _ form: CaseReturnForm) {
        self.answer = answer
        let name = CaseReturnForm.name(of: place)
        remark = TextField(
            FieldFrame(name, label: "「\(answer.label)」へのコメント", error: form.errors[name]), value: form.text(at: place),
            rows: 2)
    }
}
