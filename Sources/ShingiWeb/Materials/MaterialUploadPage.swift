import ShingiDomain
import ShingiServices
import Templates

/// Sending papers from a page of its own: another version of one, or what is handed out at the table.
struct MaterialUploadPage: Page {
    static let template = "materials/new"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .text("lead", \.lead), .model("upload", \.upload),
        .list("papers", \.papers), .flag("hasPapers", { !$0.papers.isEmpty }))

    let title: String
    let kicker: String
    let lead: String
    let upload: MaterialUpload
    /// What is there already, where no case stands behind the item.
    let papers: [ItemPaperView]
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
        papers = []
        trail =
            MaterialPage.trail(detail) + [
                BreadcrumbItem(detail.material.title, href: Paths.materialPage(detail.material.id))
            ]
    }

    /// 席上配付, or what follows an agenda that was given out.
    init(tabling item: TabledItem, _ form: MaterialForm) {
        title = item.caseID == nil ? "議題の資料" : "\(item.usual.label)の資料"
        kicker = "\(item.meeting.title) \(item.name) \(item.title)"
        lead =
            item.caseID == nil
            ? "案件のない議題に配る資料を加えます。会議のページで開け、資料一式に綴じられます。次第を公開した会議では、すぐに委員から見えます。"
            : "この議題の案件の資料として加えます。次第を公開した会議では、すぐに委員から見えます。"
        let (action, back) = (Paths.agendaItemMaterials(item.id), TabledMaterialController.back(from: item))
        upload =
            item.caseID == nil
            ? MaterialUpload(addingToItem: form, action: action, backHref: back)
            : MaterialUpload(adding: form, action: action, delivery: item.usual, backHref: back)
        papers = item.papers.map { ItemPaperView($0, mayRemove: true) }
        area = .meetings
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(item.meeting.title, href: Paths.meeting(item.meeting.id)),
        ]
    }
}
