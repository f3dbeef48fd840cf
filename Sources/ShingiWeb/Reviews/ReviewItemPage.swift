import ShingiDomain
import ShingiServices
import Templates

/// One item to be read on a tablet: its sheets and papers one after the other, the member's own note, and what to send.
struct ReviewItemPage: Page {
    static let template = "reviews/item"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .list("banners", \.banners), .list("chips", \.chips), .optionalText("previousHref", \.previousHref),
        .optionalText("nextHref", \.nextHref), .text("listHref", \.listHref), .model("facts", \.facts),
        .list("changes", \.changes), .flag("hasChanges", { !$0.changes.isEmpty }),
        .optionalModel("first", \.first), .list("sheets", \.sheets), .list("materials", \.materials),
        .flag("hasMaterials", { !$0.materials.isEmpty }),
        .flag("showsPapers", { $0.first != nil || !$0.materials.isEmpty }),
        .text("action", \.action), .integer("seen", \.seen), .list("fields", \.formFields),
        .text("done", \.done), .list("questions", \.questions), .flag("hasQuestions", { !$0.questions.isEmpty }))

    let title: String
    let kicker: String
    let summary: ErrorSummary?
    let banners: [Banner]
    let chips: [Chip]
    let previousHref: String?
    let nextHref: String?
    let listHref: String
    let facts: DefinitionList
    /// Since the member read it last.
    let changes: [CaseChangesPage.Sheet]
    let first: CaseSummaryView?
    let sheets: [CaseSheetView]
    let materials: [Paper]
    let action: String
    let seen: Int
    let formFields: [FormField]
    /// What the button says that marks it as read.
    let done: String
    let questions: [Question]
    let trail: [BreadcrumbItem]

    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    struct Paper: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("href", \.href), .text("file", \.file), .optionalModel("chip", \.chip))
        let name: String
        let href: String
        let file: String
        let chip: Chip?
    }

    /// Asked already.
    struct Question: TemplateModel {
        static let fields = TemplateFields<Self>(.text("text", \.text), .text("sent", \.sent))
        let text: String
        let sent: String
    }

    init(_ detail: ReviewDetail, _ form: ReviewForm) {
        let (sheet, line) = (detail.sheet, detail.line)
        title = "\(line.name) \(line.line.item.title)"
        kicker = "\(sheet.meeting.title) 議題\(detail.position)/\(sheet.items.count)"
        summary = ErrorSummary(form.errors)
        chips = ReviewSection.Line(line).chips
        previousHref = detail.previous.map { Paths.agendaItemReview($0.id) }
        nextHref = detail.next.map { Paths.agendaItemReview($0.id) }
        listHref = Paths.meetingReview(sheet.meeting.id)
        facts = DefinitionList(Self.facts(line))
        changes = detail.changes.map(CaseChangesPage.Sheet.all) ?? []
        banners = Self.banners(detail)
        first = detail.detail.map { CaseSummaryView($0, maySettle: false) }
        sheets =
            detail.detail.map { found in
                found.subject.matters.map { CaseSheetView($0, found, maySettle: false) }
            } ?? []
        materials =
            detail.detail.map { found in
                found.materials.current.map { Self.paper($0, found.materials, line) }
            } ?? detail.papers.map { Self.paper($0, line) }
        action = Paths.agendaItemReview(line.id)
        seen = form.seen
        formFields = form.fields(sheet)
        done = detail.next == nil ? "読んだ印を付けて一覧へ" : "読んだ印を付けて次の議題へ"
        questions = line.questions.map {
            Question(
                text: $0.text,
                sent: "\($0.sentAt.civilDate.japanese) \($0.sentAt.timeOfDay.iso)に送信" + ($0.isRetracted ? "(取消済)" : ""))
        }
        trail = [
            BreadcrumbItem(Area.meetings.label, href: Area.meetings.href),
            BreadcrumbItem(sheet.meeting.title, href: Paths.meeting(sheet.meeting.id)),
            BreadcrumbItem("次第の事前確認", href: listHref),
        ]
    }

    private static func facts(_ line: ReviewLine) -> [DefinitionList.Entry] {
        var entries = [DefinitionList.Entry("区分", line.line.item.kind.heading)]
        if let text = line.line.subject?.matterText { entries.append(DefinitionList.Entry("付議項目", text)) }
        if let text = line.line.subject?.departmentText { entries.append(DefinitionList.Entry("所管課", text)) }
        if let pages = line.line.pages { entries.append(DefinitionList.Entry("資料のページ", pages.description)) }
        return entries
    }

    private static func banners(_ detail: ReviewDetail) -> [Banner] {
        guard detail.line.hasChanged, let readAt = detail.line.readAt else { return [] }
        return [
            Banner(
                .warning, "読んだあとに変わった議題です",
                detail: "\(readAt.civilDate.japanese) \(readAt.timeOfDay.iso)に読んだあとで、個票か資料が変わりました。")
        ]
    }

    private static func paper(_ paper: ItemPaper, _ line: ReviewLine) -> Paper {
        let kind = MaterialKind(mediaType: paper.mediaType)?.label ?? "Office"
        let isNew = line.readAt.map { paper.addedAt > $0 } ?? false
        return Paper(
            name: paper.title, href: Paths.itemPaper(paper.id), file: "\(kind)、\(FileSize(paper.content.size).text)",
            chip: isNew ? Chip("新しい資料", .error) : nil)
    }

    private static func paper(_ found: CaseMaterial, _ all: CaseMaterials, _ line: ReviewLine) -> Paper {
        let material = found.material
        let kind = MaterialKind(mediaType: material.mediaType)?.label ?? "Office"
        let isNew = line.readAt.map { material.addedAt > $0 } ?? false
        return Paper(
            name: [all.names[material.id], material.title].compactMap(\.self).joined(separator: " "),
            href: Paths.materialPage(material.id) + "?item=\(line.id)",
            file: "\(kind)、\(FileSize(material.content.size).text)", chip: isNew ? Chip("新しい資料", .error) : nil)
    }
}
