import ShingiDomain
import ShingiServices
import Templates

/// Everything a member is asked in a written meeting, on one page.
struct BallotPage: Page {
    static let template = "written/ballot"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .optionalModel("summary", \.summary),
        .list("banners", \.banners), .model("facts", \.facts), .list("questions", \.questions),
        .text("action", \.action), .list("hidden", \.hidden), .list("above", \.above), .list("below", \.below),
        .text("button", \.button), .text("cancelHref", \.cancelHref), .flag("isOpen", \.isOpen))

    let title: String
    let kicker: String
    let summary: ErrorSummary?
    let banners: [Banner]
    let facts: DefinitionList
    let questions: [BallotQuestionView]
    let action: String
    let hidden: [HiddenField]
    let above: [FormField]
    let below: [FormField]
    let button: String
    let cancelHref: String
    let isOpen: Bool
    let trail: [BreadcrumbItem]

    var area: Area? { .meetings }
    var hasErrors: Bool { summary != nil }

    /// For the member.
    init(_ paper: BallotPaper, _ form: BallotForm, isOpen: Bool) {
        self.init(
            paper, form, title: "書面表決への回答", banners: Self.banners(paper, isOpen: isOpen), isOpen: isOpen,
            action: Paths.meetingBallotConfirmations(paper.written.meeting), button: "内容を確かめる",
            above: Self.asksReceipt(paper) ? [Self.receiptField(form)] : [],
            cancelHref: Paths.meetingWritten(paper.written.meeting))
    }

    /// For the secretariat, which holds the paper in its hands.
    init(_ paper: BallotPaper, _ form: PaperBallotForm) {
        let answered = paper.sheet.map { sheet in
            Banner(
                .warning, "この委員の回答は\(sheet.receivedAt.civilDate.japanese)に届いています",
                detail: "入力すると、この表決書が新しい回答として数えられます。前の回答は記録に残ります。")
        }
        self.init(
            paper, form.ballots, title: "紙の表決書の入力(\(paper.member.name)委員)", banners: [answered].compactMap(\.self),
            isOpen: !paper.written.isCounted, action: Paths.meetingPaperBallot(paper.written.meeting, paper.member.id),
            button: "表決書を記録する", above: form.fields,
            cancelHref: Paths.meetingWritten(paper.written.meeting))
    }

    private init(
        _ paper: BallotPaper, _ form: BallotForm, title: String, banners: [Banner], isOpen: Bool, action: String,
        button: String, above: [FormField], cancelHref: String
    ) {
        let meeting = paper.detail.meeting
        self.title = title
        kicker = meeting.title
        summary = ErrorSummary(form.errors)
        self.banners = banners
        self.isOpen = isOpen
        self.action = action
        self.button = button
        self.above = above
        below = []
        self.cancelHref = cancelHref
        facts = DefinitionList([
            DefinitionList.Entry("回答の期限", paper.written.deadline),
            DefinitionList.Entry("回答の扱い", paper.written.names.label),
        ])
        questions = paper.detail.questions.map { BallotQuestionView($0, paper, form) }
        hidden = [HiddenField("seen", String(form.seen))]
        trail = WrittenPage.trail(meeting) + [BreadcrumbItem("書面表決", href: Paths.meetingWritten(meeting.id))]
    }

    static func asksReceipt(_ paper: BallotPaper) -> Bool {
        paper.written.names.isSecret && paper.sheet != nil && !paper.asked.isEmpty
    }

    private static func receiptField(_ form: BallotForm) -> FormField {
        .line(
            LineField(
                FieldFrame(
                    "receipt", label: "受付番号", required: true, help: "前に回答したときの受付番号です。例:K7QM-3XRD-9TPA",
                    error: form.errors["receipt"]),
                value: form.receipt, width: .medium, autocomplete: "off"))
    }

    private static func banners(_ paper: BallotPaper, isOpen: Bool) -> [Banner] {
        guard isOpen else {
            return [Banner(.info, "回答の受付は終わりました", detail: "期限は\(paper.written.deadline)でした。")]
        }
        guard let sheet = paper.sheet else { return [] }
        let at = "\(sheet.receivedAt.civilDate.japanese) \(sheet.receivedAt.timeOfDay.iso)"
        return [
            Banner(
                .info, "回答は\(at)に受け付けています",
                detail: paper.written.names.isSecret
                    ? "変えるときは、受付番号を入れ、すべての議題に改めて回答してください。" : "期限までは変えられます。変える前の回答も記録に残ります。")
        ]
    }
}
