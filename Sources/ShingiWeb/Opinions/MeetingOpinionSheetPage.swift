import ShingiDomain
import ShingiServices
import Templates

/// 情報セキュリティアドバイザー意見一覧 as it is handed out on paper; or all opinions the same way.
struct MeetingOpinionSheetPage: Page {
    static let template = "opinions/sheet"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("backHref", \.backHref), .model("file", \.file), .text("council", \.council),
        .text("meeting", \.meeting), .text("asOf", \.asOf), .list("cases", \.cases),
        .flag("isEmpty", { $0.cases.isEmpty }))

    let title: String
    let backHref: String
    let file: LinkButton
    let council: String
    /// 令和3年度 第5回 令和3年10月21日(木)
    let meeting: String
    let asOf: String
    let cases: [Part]
    let trail: [BreadcrumbItem]

    var area: Area? { .meetings }

    /// One case with its opinions, numbered through the list.
    struct Part: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("caseName", \.name), .text("caseTitle", \.title), .text("department", \.department),
            .list("rows", \.rows))
        let name: String
        let title: String
        let department: String
        let rows: [Line]
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .integer("number", \.number), .text("author", \.author), .text("about", \.about),
            .text("opinion", \.opinion), .text("answer", \.answer), .optionalText("mark", \.mark))
        let number: Int
        let author: String
        let about: String
        let opinion: String
        let answer: String
        /// Said of an answer that the sheet has overtaken.
        let mark: String?

        init(_ line: OpinionLine, number: Int) {
            self.number = number
            author = line.author
            about = line.matter ?? "案件の全体"
            opinion = line.opinion.text
            answer = line.answers.last?.answer.text ?? "(未回答)"
            mark = line.standing == .outdated ? "※この回答のあとに個票が変わりました。" : nil
        }
    }

    init(_ found: MeetingOpinions, council: String, advisersOnly: Bool, now: Instant) {
        title = MeetingOpinionsPage.title(advisersOnly: advisersOnly)
        backHref = MeetingOpinionsPage.address(of: found.meeting.id, advisersOnly: advisersOnly)
        file = LinkButton(
            "PDFで開く",
            href: Paths.meetingPDFOpinionSheet(found.meeting.id)
                + (advisersOnly ? "?source=\(OpinionSource.adviser.rawValue)" : ""))
        self.council = council
        meeting = "\(found.meeting.title) \(found.meeting.date.japanese)"
        asOf = "\(now.civilDate.japanese)現在"
        trail = MeetingOpinionsPage.trail(found.meeting) + [BreadcrumbItem("意見・回答の一覧", href: backHref)]
        var number = 0
        cases = found.cases.compactMap { entry in
            let lines = MeetingOpinionsPage.lines(of: entry, advisersOnly: advisersOnly)
            guard let first = lines.first else { return nil }
            return Part(
                name: entry.name, title: entry.title, department: first.department,
                rows: lines.map { line in
                    number += 1
                    return Line(line, number: number)
                })
        }
    }
}
