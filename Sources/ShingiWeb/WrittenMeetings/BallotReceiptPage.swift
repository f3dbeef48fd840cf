import ShingiDomain
import ShingiServices
import Templates

/// That an answer has arrived, to be kept or printed.
struct BallotReceiptPage: Page {
    static let template = "written/receipt"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("kicker", \.kicker), .model("facts", \.facts),
        .optionalText("receipt", \.receipt),
        .optionalModel("answers", \.answers), .list("links", \.links))

    let kicker: String
    let facts: DefinitionList
    /// Shown once, to its sender alone.
    let receipt: String?
    /// Nil where no names are kept.
    let answers: DefinitionList?
    let links: [LinkButton]
    let trail: [BreadcrumbItem]

    var title: String { "回答を受け付けました" }
    var area: Area? { .meetings }

    init(_ paper: BallotPaper, _ sheet: BallotSheet, receipt: ReceiptNumber? = nil, isOpen: Bool) {
        let id = paper.written.meeting
        kicker = paper.detail.meeting.title
        let at = sheet.receivedAt
        var entries = [
            DefinitionList.Entry("委員", paper.member.name),
            DefinitionList.Entry("受付", "\(at.civilDate.japanese) \(at.timeOfDay.iso)"),
            DefinitionList.Entry("回答の期限", paper.written.deadline),
        ]
        if sheet.version > 1 { entries.append(DefinitionList.Entry("回答の回数", "\(sheet.version)回目。この回答を数えます")) }
        if let day = sheet.paperReceivedOn {
            let note = sheet.paperNote.isEmpty ? "" : "(\(sheet.paperNote))"
            entries.append(DefinitionList.Entry("受け取り方", "\(day.japanese)に紙の表決書を受領\(note)"))
        }
        facts = DefinitionList(entries)
        self.receipt = receipt?.printed
        answers =
            paper.ballots.isEmpty
            ? nil
            : BallotLines.list(paper.detail.questions) { question in
                paper.ballots[question.vote.id].map { ($0.answer, $0.opinion) }
            }
        links =
            (isOpen ? [LinkButton("回答を変える", href: Paths.meetingBallot(id))] : [])
            + [LinkButton("書面表決の画面へ", href: Paths.meetingWritten(id))]
        trail =
            WrittenPage.trail(paper.detail.meeting) + [
                BreadcrumbItem("書面表決", href: Paths.meetingWritten(id))
            ]
    }
}
