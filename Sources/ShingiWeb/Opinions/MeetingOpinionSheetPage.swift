import ShingiDomain
import ShingiServices
import Templates

/// 情報セキュリティアドバイザー意見一覧 as it is handed out on paper; or all opinions the same way.
struct MeetingOpinionSheetPage: Page {
    static let template = "opinions/sheet"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("backHref", \.backHref), .list("files", \.files), .text("council", \.council),
        .text("meeting", \.meeting), .text("asOf", \.asOf), .list("cases", \.cases),
        .flag("isEmpty", { $0.cases.isEmpty }))

    let title: String
    let backHref: String
    let files: [LinkButton]
    let council: String
    /// 令和3年度 第5回 令和3年10月21日(木)
    let meeting: String
    let asOf: String
    /// What a file of it is called by: 第十三期・第2回.
    let fileSubject: String
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

        /// Of a ballot, whose writer the list does not name and whom nobody answers.
        init(ballot opinion: String, on matters: String, number: Int) {
            self.number = number
            author = "委員"
            about = matters.isEmpty ? "議題の全体" : matters
            self.opinion = opinion
            answer = "―"
            mark = nil
        }

        init(_ line: OpinionLine, number: Int) {
            self.number = number
            author = line.author
            about = line.matter ?? "案件の全体"
            opinion = line.opinion.text
            answer = line.answers.last?.answer.text ?? "(未回答)"
            mark = line.standing == .outdated ? "※この回答のあとに個票が変わりました。" : nil
        }
    }

    /// - Parameter written: nil for a meeting at which people sit together.
    init(
        _ found: MeetingOpinions, _ written: WrittenMeetingDetail?, council: String, advisersOnly: Bool, now: Instant
    ) {
        title = MeetingOpinionsPage.title(advisersOnly: advisersOnly)
        backHref = MeetingOpinionsPage.address(of: found.meeting.id, advisersOnly: advisersOnly)
        let query = advisersOnly ? "?source=\(OpinionSource.adviser.rawValue)" : ""
        files = [
            LinkButton("PDFで開く", href: Paths.meetingPDFOpinionSheet(found.meeting.id) + query),
            LinkButton("Wordで保存する", href: Paths.meetingWordOpinionSheet(found.meeting.id) + query),
        ]
        fileSubject = found.meeting.title + (advisersOnly ? "_\(OpinionSource.adviser.label)" : "")
        self.council = council
        meeting = "\(found.meeting.title) \(found.meeting.date.japanese)"
        asOf = "\(now.civilDate.japanese)現在"
        trail = MeetingOpinionsPage.trail(found.meeting) + [BreadcrumbItem("意見・回答の一覧", href: backHref)]
        let spoken = Self.spoken(found, advisersOnly: advisersOnly)
        cases = spoken + (advisersOnly ? [] : Self.written(written, after: spoken.reduce(0) { $0 + $1.rows.count }))
    }

    private static func spoken(_ found: MeetingOpinions, advisersOnly: Bool) -> [Part] {
        var number = 0
        return found.cases.compactMap { entry in
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

    /// What members wrote into their ballots, once these were counted.
    private static func written(_ detail: WrittenMeetingDetail?, after last: Int) -> [Part] {
        var number = last
        return (detail?.questions ?? []).compactMap { question in
            let opinions = detail?.unsignedOpinions[question.vote.id] ?? []
            guard !opinions.isEmpty else { return nil }
            return Part(
                name: question.name, title: question.item.title, department: "書面表決に添えられた意見",
                rows: opinions.map { opinion in
                    number += 1
                    return Line(ballot: opinion, on: question.matters, number: number)
                })
        }
    }
}
