import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// Published minutes, for everybody.
enum PublicMinutesController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let (minutes, council) = try services.publicSite.minutes(of: id)
        let page = PublicMinutesPage(minutes, council, hasPDF: context.site.tools.has(.printer))
        return context.publicPage(page, council: council.name)
    }

    /// The same page on paper, and so with nothing that the page has not; made once for all its readers.
    static func pdf(_ context: RequestContext, _ store: Store, _ id: MeetingID) throws -> Response {
        guard context.site.tools.has(.printer) else { throw ServiceError.notFound }
        let (minutes, council) = try store.read { try $0.publicSite.minutes(of: id) }
        let page = PublicMinutesPage(minutes, council, hasPDF: true)
        let document = PrintedDocument(
            "会議録_\(minutes.title)", page: context.publicDrawing(of: page, council: council.name).bytes)
        return context.publicPDF(
            try context.site.publicFiles.file(of: document.page) { try context.printed(document) }, name: document.name)
    }

    /// By the template of their council. Filled with what was published, it has nothing that the page has not; made once.
    static func word(_ context: RequestContext, _ store: Store, _ id: MeetingID) throws -> Response {
        let (minutes, council, own) = try store.read { services in
            let (minutes, council) = try services.publicSite.minutes(of: id)
            return (
                minutes, council, try services.publicSite.documentTemplate(MinutesWord.kind, of: council.id)
            )
        }
        let document = MinutesWord(minutes, council)
        let page = PublicMinutesPage(minutes, council, hasPDF: false)
        let source = context.publicDrawing(of: page, council: council.name).bytes + (own ?? [])
        return context.publicWord(
            try context.site.publicFiles.file(of: source) { try context.site.filled(document, by: own) },
            name: document.fileName)
    }
}

/// The minutes of a meeting as they were published.
struct PublicMinutesPage: Page {
    static let template = "public/minutes"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("version", \.version), .optionalText("withheld", \.withheld),
        .list("files", \.files), .optionalModel("meeting", \.meeting))

    let title: String
    let trail: [BreadcrumbItem]
    let version: MinutesPublicView
    /// Why something is left out.
    let withheld: String?
    let meeting: LinkButton?
    /// The same to be taken away.
    let files: [LinkButton]

    /// - Parameter hasPDF: whether it can be had on paper.
    init(_ minutes: PublicMinutes, _ council: PublicCouncil, hasPDF: Bool) {
        title = "\(minutes.title) 会議録"
        trail = [BreadcrumbItem("\(council.name)の会議と答申", href: Paths.publicHome(of: council.id))]
        version = MinutesPublicView(minutes.lines)
        withheld = Self.withheld(minutes)
        let pdf = hasPDF ? [LinkButton("PDFで開く", href: Paths.publicPDFMinutes(minutes.meeting))] : []
        files = pdf + [LinkButton("Wordで保存する", href: Paths.publicWordMinutes(minutes.meeting))]
        meeting = minutes.hasAgenda ? LinkButton("次第と答申を見る", href: Paths.publicMeeting(minutes.meeting)) : nil
    }

    /// Nil where nothing is.
    static func withheld(_ minutes: PublicMinutes) -> String? {
        minutes.bases.isEmpty ? nil : "次の規定により、公開しない箇所があります:\(minutes.bases.joined(separator: "、"))"
    }
}
