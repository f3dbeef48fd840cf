import Documents
import ShingiDomain

/// 年次報告, for the house or for everybody.
struct AnnualReportWord: WordDocument {
    static let kind = DocumentKind.annualReport
    static let form = WordForm<Self>([
        .text("council", "審議会の名前", \.report.council), .text("title", "題名", \.report.title),
        .text("as_of", "年度の途中で作った日", \.report.asOf), .flag("house", "公開用でない年次報告", \.report.isHouse),
        .flag("open", "公開用の年次報告") { !$0.report.isHouse },
        .list("lines", "概要", SentenceWord.form) { $0.report.summary.map { SentenceWord(sentence: $0) } },
        .list("outcomes", "結果ごとの件数", outcomeForm, \.report.outcomes),
        .list("provisions", "根拠条項ごとの件数", provisionForm, \.report.provisions),
        .list("meetings", "会議", meetingForm, \.report.meetings),
        .list("consultations", "諮問と答申", itemForm, \.report.consultations),
        .list("reports", "報告", itemForm, \.report.reports),
        .list("follow_ups", "完了していない宿題", followUpForm, \.report.followUps),
        .list("members", "委員", memberForm, \.report.members), .text("secretariat", "問い合わせ先", \.report.secretariat),
    ])

    let report: AnnualReportView
    let about: String

    private static let outcomeForm = WordForm<AnnualReportView.Count>([
        .text("kind", "諮問または報告", \.kind), .text("outcome", "結果", \.word), .text("count", "件数", \.count),
    ])

    private static let provisionForm = WordForm<AnnualReportView.ProvisionLine>([
        .text("law", "条例または法律", \.law), .text("name", "条項", \.name),
        .text("consulted", "諮問の数") { "\($0.consulted)" }, .text("reported", "報告の数") { "\($0.reported)" },
    ])

    private static let meetingForm = WordForm<AnnualReportView.MeetingLine>([
        .text("name", "会議", \.name), .text("date", "開催日", \.date), .text("place", "場所", \.place),
        .text("openness", "公開・非公開", \.openness), .text("observers", "傍聴", \.observers),
        .text("standing", "出席", \.standing), .text("minutes", "会議録の公開", \.minutes),
    ])

    private static let itemForm = WordForm<AnnualReportView.ItemLine>([
        .text("number", "諮問番号", \.number), .text("name", "件名", \.name), .text("department", "所管課", \.department),
        .text("articles", "根拠条項", \.articles), .text("meeting", "会議と開催日") { "\($0.meeting)\n\($0.meetingDay)" },
        .text("outcome", "結果", \.outcome), .text("reply", "答申番号と答申日") { "\($0.reply)\n\($0.replyDay)" },
        .text("conditions", "附帯意見") { $0.conditions.map { "附帯意見 \($0)" }.joined(separator: "\n") },
    ])

    private static let followUpForm = WordForm<AnnualReportView.FollowUpLine>([
        .text("text", "内容", \.text), .text("subject", "案件", \.subject), .text("department", "所管課", \.department),
        .text("promised", "約束した会議", \.promised), .text("due", "報告する会議", \.due), .text("state", "状態", \.state),
    ])

    private static let memberForm = WordForm<AnnualReportView.MemberLine>([
        .text("office", "役職", \.office), .text("name", "氏名", \.name), .text("seat", "委員の区分", \.seat),
        .text("term", "委嘱の期間") { $0.term.replacing("、", with: "\n") }, .text("attendance", "出席の回数", \.attendance),
    ])
}
