import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// Published minutes, for everybody.
enum PublicMinutesController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let (minutes, council) = try services.publicSite.minutes(of: id)
        return context.publicPage(PublicMinutesPage(minutes, council), council: council.name)
    }
}

/// The minutes of a meeting as they were published.
struct PublicMinutesPage: Page {
    static let template = "public/minutes"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .model("version", \.version), .optionalText("withheld", \.withheld),
        .optionalModel("meeting", \.meeting))

    let title: String
    let trail: [BreadcrumbItem]
    let version: MinutesPublicView
    /// Why something is left out.
    let withheld: String?
    let meeting: LinkButton?

    init(_ minutes: PublicMinutes, _ council: PublicCouncil) {
        title = "\(minutes.title) 会議録"
        trail = [BreadcrumbItem("\(council.name)の会議と答申", href: Paths.publicHome(of: council.id))]
        version = MinutesPublicView(minutes.lines)
        withheld =
            minutes.bases.isEmpty ? nil : "次の規定により、公開しない箇所があります:\(minutes.bases.joined(separator: "、"))"
        meeting = minutes.hasAgenda ? LinkButton("次第と答申を見る", href: Paths.publicMeeting(minutes.meeting)) : nil
    }
}
