import Documents
import HTTP
import ShingiDomain

extension DocumentKind: PathParameter {}

extension DocumentKind {
    /// The names that its template may have.
    var fields: WordFields {
        switch self {
        case .consultation: .consultation
        case .caseSheets: .caseSheets
        case .reply: .reply
        }
    }
}

extension WordFields {
    private static let aboutCase: [Field] = [
        Field("case.number", "諮問番号"), Field("case.title", "件名"), Field("case.outline", "事業の概要"),
        Field("case.department", "所管部課係"), Field("case.joint", "関係部課"), Field("case.accepted_on", "受理した日"),
        Field("council", "審議会の名前"), Field("municipality", "自治体の名前"), Field("addressee", "首長など、答申の宛先"),
    ]

    private static let matters = WordFields([
        Field("number", "個票の番号"), Field("name", "付議項目"), Field("law", "根拠条項"), Field("note", "備考"),
    ])

    static let consultation = WordFields(
        aboutCase + [Field("consultations", "諮問する付議項目", .list(matters)), Field("reports", "報告する付議項目", .list(matters))])

    static let caseSheets = WordFields(
        aboutCase + [
            Field("consultations", "諮問する付議項目", .list(matters)), Field("reports", "報告する付議項目", .list(matters)),
            Field(
                "sheets", "個票",
                .list(
                    WordFields(
                        matters.fields + [
                            Field("kind", "諮問事項または報告事項"),
                            Field("fields", "個票の欄", .list(WordFields([Field("label", "欄の名前"), Field("value", "記入")]))),
                        ]))),
        ])

    static let reply = WordFields([
        Field("number", "答申番号"), Field("date", "答申日"), Field("addressee", "宛先"), Field("council", "審議会の名前"),
        Field("office", "署名する役職"), Field("signatory", "署名する人"), Field("case.number", "諮問番号"),
        Field("case.title", "件名"), Field("case.consulted_on", "諮問を受けた日"), Field("meeting", "審議した会議"),
        Field("decided_on", "議決した日"), Field("opening", "書き出しの文"), Field("outcome", "結果を一言で"),
        Field(
            "decisions", "議決",
            .list(WordFields([Field("sentence", "議決の文"), Field("reasons", "理由(票数など)")]))),
        Field(
            "conditions", "附帯意見・条件",
            .list(WordFields([Field("text", "附帯意見"), Field("must_report", "報告を要するもの", .flag)]))),
        Field("remarks", "付記"),
    ])
}
