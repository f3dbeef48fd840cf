import ShingiDomain
import ShingiServices
import Templates

/// A released agenda as one member goes through it: what was read, what changed, what waits to be sent.
struct ReviewPage: Page {
    static let template = "reviews/show"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("refusal", \.refusal),
        .model("facts", \.facts), .text("progress", \.progress), .list("acts", \.acts), .list("sections", \.sections),
        .flag("hasUnsent", { !$0.unsent.isEmpty }), .list("unsent", \.unsent), .text("sendAction", \.sendAction),
        .text("sendButton", \.sendButton), .flag("isOpen", \.isOpen))

    let kicker: String
    let refusal: Banner?
    let facts: DefinitionList
    let progress: String
    let acts: [LinkButton]
    let sections: [ReviewSection]
    let unsent: [Unsent]
    let sendAction: String
    let isOpen: Bool
    let trail: [BreadcrumbItem]

    var title: String { "次第の事前確認" }
    var area: Area? { .meetings }
    var hasErrors: Bool { refusal != nil }
    var sendButton: String { "\(unsent.count)件をまとめて送る" }

    /// One thing that waits to be sent.
    struct Unsent: TemplateModel {
        static let fields = TemplateFields<Self>(.text("name", \.name), .text("text", \.text), .text("href", \.href))
        let name: String
        let text: String
        let href: String

        init(_ line: ReviewLine) {
            let stance = line.review.stance
            var parts: [String] = []
            if stance != line.review.sentStance { parts.append(stance?.label ?? "前に送った意思表示の取消し") }
            if !line.review.question.isBlank { parts.append("質問「\(line.review.question)」") }
            name = "\(line.name) \(line.line.item.title)"
            text = parts.joined(separator: "、")
            href = Paths.agendaItemReview(line.id)
        }
    }

    init(_ sheet: ReviewSheet, mayReadCollected: Bool, refusal: Banner? = nil) {
        let meeting = sheet.meeting
        kicker = meeting.title
        self.refusal = refusal
        isOpen = meeting.state == .planned
        let released = "\(sheet.releasedAt.civilDate.japanese) \(sheet.releasedAt.timeOfDay.iso)"
        facts = DefinitionList(
            MeetingPage.planEntries(meeting) + [DefinitionList.Entry("次第の公開", released)])
        let read = sheet.items.count { !$0.isUnread && !$0.hasChanged }
        let changed = sheet.items.count(where: \.hasChanged)
        progress =
            "\(sheet.items.count)件のうち\(read)件を読みました。" + (changed > 0 ? "読んだあとに変わった議題が\(changed)件あります。" : "")
        acts =
            [
                sheet.nextUnread.map {
                    LinkButton("\($0.name)から読む", href: Paths.agendaItemReview($0.id), style: .filled)
                },
                mayReadCollected ? LinkButton("委員の事前確認を見る", href: Paths.meetingReviews(meeting.id)) : nil,
                LinkButton("会議の画面へ", href: Paths.meeting(meeting.id)),
            ].compactMap(\.self)
        sections = AgendaKind.allCases.compactMap { ReviewSection($0, sheet.items) }
        unsent = isOpen ? sheet.unsent.map(Unsent.init) : []
        sendAction = Paths.meetingReviewSendings(meeting.id)
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(meeting.title, href: Paths.meeting(meeting.id)),
        ]
    }
}

/// One part of the agenda.
struct ReviewSection: TemplateModel {
    static let fields = TemplateFields<Self>(.text("heading", \.heading), .list("lines", \.lines))
    let heading: String
    let lines: [Line]

    init?(_ kind: AgendaKind, _ items: [ReviewLine]) {
        lines = items.filter { $0.line.item.kind == kind }.map(Line.init)
        guard !lines.isEmpty else { return nil }
        heading = kind.heading
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("itemTitle", \.itemTitle), .text("href", \.href), .list("chips", \.chips),
            .optionalText("pages", \.pages))
        let name: String
        let itemTitle: String
        let href: String
        let chips: [Chip]
        let pages: String?

        init(_ line: ReviewLine) {
            name = line.name
            itemTitle = line.line.item.title
            href = Paths.agendaItemReview(line.id)
            pages = line.line.pages?.description
            var chips = [
                line.isUnread ? Chip("未読", .warning) : line.hasChanged ? Chip("変更あり", .error) : Chip("既読", .done)
            ]
            if let stance = line.review.stance {
                chips.append(Chip(stance.label + (stance == line.review.sentStance ? "(送信済)" : "(未送信)"), .active))
            }
            if !line.review.question.isBlank { chips.append(Chip("質問(未送信)", .active)) }
            if !line.questions.isEmpty { chips.append(Chip("質問\(line.questions.count)件(送信済)")) }
            if line.hasNote { chips.append(Chip("メモあり")) }
            self.chips = chips
        }
    }
}
