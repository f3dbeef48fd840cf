import HTTP
import ShingiDomain
import Templates

/// Papers that were sent, and the name typed for them.
struct MaterialForm {
    var title = ""
    private var papers: [(entry: MaterialEntry, content: Content?)] = []
    var errors = FieldErrors()

    init() {}

    /// A title is for one paper; of several each is called after its file.
    init(_ form: FormData, _ received: [ReceivedFile]) {
        title = form["title"] ?? ""
        let files = received.filter { $0.name == "files" }
        papers = files.map { file in
            let entry = MaterialEntry(
                title: files.count == 1 ? title : "", fileName: file.fileName, size: file.size,
                kind: file.received?.kind)
            return (entry, file.received?.content)
        }
        if papers.isEmpty { errors.add("資料のファイルを選んでください。", to: "files") }
    }

    /// What goes to the service: each paper with what it holds.
    func contents() throws(MaterialError) -> [(entry: MaterialEntry, content: Content)] {
        var all: [(entry: MaterialEntry, content: Content)] = []
        for paper in papers {
            _ = try paper.entry.check()
            if let content = paper.content { all.append((paper.entry, content)) }
        }
        return all
    }
}

/// The form that sends papers.
struct MaterialUpload: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("action", \.action), .optionalModel("summary", \.summary), .model("file", \.file), .model("line", \.line),
        .integer("fileLimit", { _ in MaterialEntry.largestSize }),
        .integer("formLimit", { _ in MaterialController.uploadLimit }))

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
                help: "\(MaterialError.allowedKinds)。1つ200MB、一度に合わせて250MBまで。いくつか選べます。", error: form.errors["files"]),
            accepted: ".pdf,.png,.jpg,.jpeg,.gif,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.txt", several: true)
        line = LineField(
            FieldFrame(
                "title", label: "資料名", help: "書かないときと、いくつか選んだときは、ファイルの名前が資料名になります。",
                error: form.errors["title"]),
            value: form.title, width: .medium)
    }
}
