import ShingiDomain
import Templates

/// The form that sends papers.
struct MaterialUpload: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("uploadHeading", \.heading), .text("action", \.action), .optionalModel("summary", \.summary),
        .model("file", \.file), .list("uploadFields", \.formFields), .text("press", \.press), .text("look", \.look),
        .optionalText("backHref", \.backHref), .integer("fileLimit", { _ in MaterialEntry.largestSize }),
        .integer("formLimit", { _ in MaterialController.uploadLimit }))

    let heading: String
    let action: String
    let summary: ErrorSummary?
    let file: FileField
    let formFields: [FormField]
    let press: String
    /// The one act of a page of its own, or one of many on the case's.
    private let look: String
    let backHref: String?

    /// Papers that are added.
    ///
    /// - Parameter delivery: what most papers are that come now.
    init(adding form: MaterialForm, action: String, delivery: MaterialDelivery, backHref: String? = nil) {
        let chosen = form.handling ?? MaterialHandling(delivery: delivery)
        heading = "資料を加える"
        press = "資料を加える"
        look = (backHref == nil ? ButtonStyle.outlined : .filled).rawValue
        self.action = action
        self.backHref = backHref
        summary = ErrorSummary(form.errors)
        file = Self.file(form, help: "いくつか選べます。", several: true)
        formFields = [
            Self.title(form), MaterialHandlingForm.category(chosen.category),
            MaterialHandlingForm.delivery(chosen.delivery), MaterialHandlingForm.access(chosen.access),
        ]
    }

    /// Papers of an item that no case stands behind: nothing but what they are called is said of them.
    init(addingToItem form: MaterialForm, action: String, backHref: String) {
        heading = "資料を加える"
        press = "資料を加える"
        look = ButtonStyle.filled.rawValue
        self.action = action
        self.backHref = backHref
        summary = ErrorSummary(form.errors)
        file = Self.file(form, help: "いくつか選べます。", several: true)
        formFields = [Self.title(form)]
    }

    private static func title(_ form: MaterialForm) -> FormField {
        .line(
            LineField(
                FieldFrame(
                    "title", label: "資料名", help: "書かないときと、いくつか選んだときは、ファイルの名前が資料名になります。",
                    error: form.errors["title"]),
                value: form.title, width: .medium))
    }

    /// Another version of one paper.
    init(replacing material: Material, _ form: MaterialForm) {
        heading = "差し替える版を送る"
        press = "差し替える"
        look = ButtonStyle.filled.rawValue
        action = Paths.materialReplacement(material.id)
        backHref = Paths.materialPage(material.id)
        summary = ErrorSummary(form.errors)
        file = Self.file(form, help: "1つだけ選びます。", several: false)
        formFields = [
            .line(
                LineField(
                    FieldFrame("title", label: "資料名", error: form.errors["title"]),
                    value: form.title.isEmpty ? material.title : form.title, width: .medium)),
            .line(
                LineField(
                    FieldFrame("note", label: "差し替える理由", help: "例:3ページの記録媒体を訂正", error: form.errors["note"]),
                    value: form.note)),
            MaterialHandlingForm.access(form.handling?.access ?? material.handling.access),
        ]
    }

    private static func file(_ form: MaterialForm, help: String, several: Bool) -> FileField {
        FileField(
            FieldFrame(
                "files", label: "ファイル", required: true,
                help: "\(MaterialError.allowedKinds)。1つ200MB、一度に合わせて250MBまで。\(help)", error: form.errors["files"]),
            accepted: ".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.txt", several: several)
    }
}
