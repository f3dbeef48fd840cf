import Documents
import ShingiDomain

/// 意見一覧
struct OpinionListWord: WordDocument {
    static let kind = DocumentKind.opinionList
    static let form = WordForm<Self>([
        .text("title", "標題", \.page.title), .text("council", "審議会の名前", \.page.council),
        .text("meeting", "会議の名前と日", \.page.meeting), .text("as_of", "いつの時点の一覧か", \.page.asOf),
        .list("cases", "案件", subject, \.page.cases),
    ])

    private static let subject = WordForm<MeetingOpinionSheetPage.Part>([
        .text("name", "諮問番号", \.name), .text("case_title", "件名", \.title),
        .text("department", "所管課、または書面表決に添えられた意見であること", \.department),
        .list("opinions", "意見", opinion, \.rows),
    ])
    private static let opinion = WordForm<MeetingOpinionSheetPage.Line>([
        .text("number", "意見の通し番号") { "\($0.number)" }, .text("author", "意見を述べた人", \.author),
        .text("about_what", "案件の全体または付議項目", \.about), .text("opinion", "意見", \.opinion),
        .text("answer", "回答", \.answer), .text("mark", "回答のあとに個票が変わったことの注記") { $0.mark ?? "" },
    ])

    let page: MeetingOpinionSheetPage

    var about: String { page.fileSubject }
}
