import ShingiDomain
import ShingiServices
import Templates

/// Sending papers from a page of its own: another version of one, or what is handed out at the table.
struct MaterialUploadPage: Page {
    static let template = "materials/new"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .text("lead", \.lead), .model("upload", \.upload))

    let title: String
    let kicker: String
    let lead: String
    let upload: MaterialUpload
    let trail: [BreadcrumbItem]
    let area: Area?

    var hasErrors: Bool { upload.summary != nil }

    /// 差し替え.
    init(replacing detail: MaterialDetail, _ form: MaterialForm) {
        title = "資料の差し替え"
        kicker = [detail.name, detail.material.title].compactMap(\.self).joined(separator: " ")
        lead = "新しい版が今の版に代わります。今の版も、差し替え前の版として読めるまま残ります。"
        upload = MaterialUpload(replacing: detail.material, form)
        area = .cases
        trail =
            MaterialPage.trail(detail) + [
                BreadcrumbItem(detail.material.title, href: Paths.materialPage(detail.material.id))
            ]
    }

    /// 席上配付, or what follows an agenda that was given out.
    init(tabling item: TabledItem, _ form: MaterialForm) {
        title = "\(item.usual.label)の資料"
        kicker = "\(item.meeting.title) \(item.name) \(item.title)"
        lead = "この議題の案件の資料として加えます。次第を公開した会議では、すぐに委員から見えます。"
        upload = MaterialUpload(
            adding: form, action: Paths.agendaItemMaterials(item.id), delivery: item.usual,
            backHref: TabledMaterialController.back(from: item))
        area = .meetings
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(item.meeting.title, href: Paths.meeting(item.meeting.id)),
        ]
    }
}
