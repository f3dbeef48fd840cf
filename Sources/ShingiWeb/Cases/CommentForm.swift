import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// A comment as it was typed.
struct CommentForm {
    private(set) var place = CommentPlace(matter: nil, path: "title")
    private(set) var text = ""
    var errors = FieldErrors()

    init() {}

    /// Nil for a place our page never offers.
    init?(_ form: FormData) {
        guard let place = form["field"].flatMap(CommentPlace.init) else { return nil }
        self.place = place
        text = form["text"] ?? ""
    }

    var entry: CommentEntry { CommentEntry(matter: place.matter, path: place.path, text: text) }
}

/// The form that writes a comment on one field.
struct CommentUpload: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("action", \.action), .optionalModel("summary", \.summary), .model("place", \.place),
        .model("words", \.words))

    let action: String
    let summary: ErrorSummary?
    let place: SelectField
    let words: TextField

    init(_ form: CommentForm, on detail: CaseDetail) {
        action = Paths.caseComments(detail.subject.id)
        summary = ErrorSummary(form.errors)
        place = SelectField(
            FieldFrame("field", label: "項目"),
            choices: Choice.list(
                CaseReturnPage.places(detail).map { ($0.text, detail.label(of: $0)) }, chosen: form.place.text))
        words = TextField(
            FieldFrame(
                "text", label: "コメント", required: true, help: "所管課と事務局の間だけのもので、委員には表示されません。",
                error: form.errors["text"]),
            value: form.text, rows: 3)
    }
}

extension CaseDetail {
    /// 個票1 業務委託を必要とする理由
    fileprivate func label(of place: CommentPlace) -> String {
        guard let matter = subject.matters.first(where: { $0.id == place.matter }) else {
            return "総括表 " + (FieldComment.summaryFields.first { $0.path == place.path }?.label ?? "")
        }
        let field = forms.first { $0.id == matter.form }?.field(place.path)
        return "個票\(matter.position) \(field?.label ?? "")"
    }
}
