import ShingiDomain
import ShingiServices
import Templates

/// An issued reply, as it left the house.
struct PublicReplyPage: Page {
    static let template = "public/reply"
    static let fields = TemplateFields<Self>(
        .optionalModel("correction", \.correction), .model("sheet", \.sheet), .list("links", \.links))

    let title: String
    let trail: [BreadcrumbItem]
    let sheet: ReplySheet
    /// That another reply took its place.
    let correction: Banner?
    let links: [LinkButton]

    init(_ detail: PublicReplyDetail) {
        title = detail.reply.number
        trail = [BreadcrumbItem("\(detail.council.name)の会議と答申", href: Paths.publicHome(of: detail.council.id))]
        sheet = ReplySheet(detail.text, number: detail.reply.number, date: detail.reply.date)
        correction = detail.correctedBy.map { Banner(.warning, "この答申は、\($0.number.text)で訂正されています。") }
        let others = [detail.correctedBy, detail.corrects].compactMap(\.self).map {
            LinkButton("\($0.number.text)を見る", href: Paths.publicReply($0.id))
        }
        links =
            others
            + [detail.meeting].compactMap(\.self).map {
                LinkButton("\($0.title)の次第を見る", href: Paths.publicMeeting($0.id))
            }
    }
}
