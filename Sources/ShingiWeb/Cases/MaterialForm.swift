import HTTP
import ShingiDomain
import Templates

/// Papers that were sent, and the name typed for them.
struct MaterialForm {
    var title = ""
    var papers: [MaterialEntry] = []
    var errors = FieldErrors()

    init() {}

    /// A title is for one paper; of several each is called after its file.
    init(_ form: FormData) {
        title = form["title"] ?? ""
        let files = form.files("files")
        papers = files.map { part in
            MaterialEntry(title: files.count == 1 ? title : "", fileName: part.filename ?? "", bytes: part.bytes)
        }
        if papers.isEmpty { errors.add("資料のファイルを選んでください。", to: "files") }
    }
}

/// The form that sends papers.
struct MaterialUpload: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("action", \.action), .optionalModel("summary", \.summary), .model("file", \.file), .model("line", \.line))

    let action: String
    let summary: ErrorSummary?
    let file: FileField
    let line: LineField

    init(_ form: MaterialForm, to id: CaseID) {
        action = Paths.caseMaterials(id)
        summary = ErrorSummary(form.errors)
        file = FileField(
            FieldFrame(
                "files", label: "ファイル", required: true,
                help: "\(MaterialError.allowedKinds)。一度に合わせて20MBまで。いくつか選べます。", error: form.errors["files"]),
            accepted: ".pdf,.png,.jpg,.jpeg,.gif,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.txt", several: true)
        line = LineField(
            FieldFrame(
                "title", label: "資料名", help: "書かないときと、いくつか選んだときは、ファイルの名前が資料名になります。",
                error: form.errors["title"]),
            value: form.title, width: .medium)
    }
}
