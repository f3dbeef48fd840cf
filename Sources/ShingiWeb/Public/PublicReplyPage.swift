import ShingiServices
import Templates

/// An issued reply, as it left the house.
struct PublicReplyPage: Page {
    static let template = "public/reply"
    static let fields = TemplateFields<Self>(
        .model("sheet", \.sheet), .optionalModel("meeting", \.meeting))

    let title: String
    let trail: [BreadcrumbItem]
    let sheet: ReplySheet
    let meeting: LinkButton?

    init(_ detail: PublicReplyDetail) {
        title = detail.reply.number
        trail = [BreadcrumbItem("\(detail.council.name)の会議と答申", href: Paths.publicHome(of: detail.council.id))]
        sheet = ReplySheet(detail.text, number: detail.reply.number, date: detail.reply.date)
        meeting = detail.meeting.map { LinkButton("\($0.title)の次第を見る", href: Paths.publicMeeting($0.id)) }
    }
}
