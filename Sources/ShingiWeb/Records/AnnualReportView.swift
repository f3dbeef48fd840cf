import ShingiDomain
import ShingiServices
import Templates

/// An annual report as it is read, the same on the page and in Word. Parts that are not public are empty in the public one.
struct AnnualReportView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("council", \.council), .text("title", \.title), .text("asOf", \.asOf), .strings("summary", \.summary),
        .list("meetings", \.meetings), .flag("hasMeetings", { !$0.meetings.isEmpty }), .flag("isHouse", \.isHouse),
        .list("outcomes", \.outcomes), .flag("hasOutcomes", { !$0.outcomes.isEmpty }),
        .list("provisions", \.provisions),
        .flag("hasProvisions", { !$0.provisions.isEmpty }), .list("consultations", \.consultations),
        .flag("hasConsultations", { !$0.consultations.isEmpty }), .list("reports", \.reports),
        .flag("hasReports", { !$0.reports.isEmpty }), .list("followUps", \.followUps),
        .flag("hasFollowUps", { !$0.followUps.isEmpty }), .list("members", \.members),
        .flag("hasMembers", { !$0.members.isEmpty }), .text("secretariat", \.secretariat))

    let council: String
    let title: String
    /// 令和4年7月28日現在; empty once the year is over.
    let asOf: String
    let summary: [String]
    let isHouse: Bool
    let meetings: [MeetingLine]
    let outcomes: [Count]
    let provisions: [ProvisionLine]
    let consultations: [ItemLine]
    let reports: [ItemLine]
    let followUps: [FollowUpLine]
    let members: [MemberLine]
    let secretariat: String

    struct MeetingLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("date", \.date), .text("place", \.place), .text("openness", \.openness),
            .text("observers", \.observers), .text("standing", \.standing), .text("minutes", \.minutes))
        let name: String
        let date: String
        let place: String
        let openness: String
        let observers: String
        let standing: String
        let minutes: String
    }

    struct Count: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("kind", \.kind), .text("word", \.word), .text("count", \.count))
        let kind: String
        let word: String
        let count: String
    }

    struct ProvisionLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("law", \.law), .text("name", \.name), .integer("consulted", \.consulted),
            .integer("reported", \.reported))
        let law: String
        let name: String
        let consulted: Int
        let reported: Int
    }

    struct ItemLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("number", \.number), .text("name", \.name), .text("department", \.department),
            .text("articles", \.articles), .text("meeting", \.meeting), .text("meetingDay", \.meetingDay),
            .text("outcome", \.outcome), .text("reply", \.reply), .text("replyDay", \.replyDay),
            .strings("conditions", \.conditions))
        let number: String
        let name: String
        let department: String
        let articles: String
        let meeting: String
        let meetingDay: String
        let outcome: String
        /// 答申第1号; 未答申 before.
        let reply: String
        let replyDay: String
        let conditions: [String]
    }

    struct FollowUpLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("text", \.text), .text("subject", \.subject), .text("department", \.department),
            .text("promised", \.promised), .text("due", \.due), .text("state", \.state))
        let text: String
        let subject: String
        let department: String
        let promised: String
        let due: String
        let state: String
    }

    struct MemberLine: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("office", \.office), .text("name", \.name), .text("seat", \.seat), .text("term", \.term),
            .text("attendance", \.attendance))
        let office: String
        let name: String
        let seat: String
        let term: String
        /// 5回中4回
        let attendance: String
    }

    init(_ report: AnnualReport) {
        council = report.council.name
        title = "\(report.year.name) \(report.isPublic ? "運営状況の報告" : "年次報告")"
        asOf = report.isRunning ? "\(report.asOf.japaneseWithoutWeekday)現在" : ""
        isHouse = !report.isPublic
        summary = AnnualReportWords.summary(report)
        meetings = report.meetings.map(Self.line)
        outcomes = AnnualReportWords.outcomes(report)
        provisions = (report.house?.provisions ?? []).map {
            ProvisionLine(
                law: $0.law, name: "\($0.article) \($0.title)", consulted: $0.consultations, reported: $0.reports)
        }
        consultations = report.consultations.map(Self.line)
        reports = report.reports.map(Self.line)
        followUps = (report.house?.followUps ?? []).map(Self.line)
        members = AnnualReportWords.members(report)
        secretariat = "\(report.council.municipality) \(report.council.secretariat)"
    }

    private static func line(_ held: AnnualMeeting) -> MeetingLine {
        let meeting = held.meeting
        return MeetingLine(
            name: meeting.title, date: meeting.date.japanese,
            place: meeting.form == .written ? meeting.form.label : meeting.place,
            openness: PublicMeetingFacts(meeting).openness,
            observers: meeting.openness == .open ? meeting.observers.map { "\($0)名" } ?? "記録なし" : "―",
            standing: held.standing.map { "\($0.members)名中\($0.attended)名" } ?? "",
            minutes: held.hasMinutes ? "公開" : "―")
    }

    private static func line(_ item: AnnualItem) -> ItemLine {
        ItemLine(
            number: item.number, name: item.title, department: item.departments.joined(separator: "、"),
            articles: item.articles.joined(separator: "、"),
            meeting: item.meeting.title, meetingDay: item.meeting.date.japaneseWithoutWeekday, outcome: item.outcome,
            reply: item.reply?.number ?? "―", replyDay: item.reply?.date.japaneseWithoutWeekday ?? "",
            conditions: item.conditions)
    }

    private static func line(_ row: FollowUpRow) -> FollowUpLine {
        FollowUpLine(
            text: row.followUp.text, subject: row.caseName, department: row.department, promised: row.promised.title,
            due: row.due?.title ?? "次回の会議", state: row.followUp.state.label)
    }
}
