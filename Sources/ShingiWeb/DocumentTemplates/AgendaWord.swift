import Documents
import ShingiDomain

/// 次第
struct AgendaWord: WordDocument {
    static let kind = DocumentKind.agenda
    static let form = WordForm<Self>([
        .text("council", "審議会の名前", \.page.council), .text("meeting", "会議の名前", \.page.meeting),
        .list("facts", "日時と場所", fact, \.page.facts), .list("sections", "次第の部分", section, \.page.sections),
    ])

    private static let fact = WordForm<DefinitionList.Entry>([
        .text("term", "日時、場所の語", \.term), .text("text", "日時、場所の内容", \.text),
    ])
    private static let section = WordForm<AgendaSheetPage.Part>([
        .text("number", "部分の番号") { "\($0.number)" }, .text("heading", "確認事項、諮問事項など", \.heading),
        .list("items", "議題", item, \.lines),
    ])
    private static let item = WordForm<AgendaSheetPage.Line>([
        .text("position", "議題の番号") { "\($0.position)" }, .text("name", "諮問番号と件名", \.name),
        .text("department", "所管課") { $0.department ?? "" }, .text("papers", "資料の番号またはページ") { $0.papers ?? "" },
    ])

    let page: AgendaSheetPage

    var about: String { page.meeting }
}
