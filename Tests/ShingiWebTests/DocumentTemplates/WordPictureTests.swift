import Documents
import ShingiDomain
import TestSupport
import Testing

@testable import ShingiWeb

@Suite("Word files as they look", .enabled(if: ApprovedPages.isPossible), .serialized)
struct WordPictureTests {
    @Test("a reply opened by LibreOffice looks, page by page, as it was approved")
    func reply() throws {
        let differences = try differences("reply", .reply, Self.replyValues)
        #expect(differences == [])
    }

    @Test("the sheets of a case look as they were approved")
    func caseSheets() throws {
        let differences = try differences("case_sheets", .caseSheets, Self.caseValues)
        #expect(differences == [])
    }

    @Test(
        "minutes look as they were approved, in each style",
        arguments: [("minutes_names", "named_turn"), ("minutes_summary", "question")])
    func minutes(name: String, turn: String) throws {
        let differences = try differences(name, .minutes, Self.minutesValues(turn))
        #expect(differences == [])
    }

    @Test("another character is seen, and so is another page")
    func sensitive() throws {
        guard case .text(let title) = Self.replyValues["case.title"] else { throw TestSite.Unexpected("no title") }
        for other in [title.replacing("𠮷", with: "吉"), title + String(repeating: "再掲", count: 600)] {
            var values = Self.replyValues
            values["case.title"] = .text(other)
            let file = try Self.file(.reply, values)
            #expect(try ApprovedPages("reply").differences(ofWord: file, leaving: false) != [])
        }
    }

    private func differences(_ name: String, _ kind: DocumentKind, _ values: [String: WordValue]) throws -> [String] {
        try ApprovedPages(name).differences(ofWord: Self.file(kind, values))
    }

    /// By the template that comes with the program; with a value for every name that it may have.
    private static func file(_ kind: DocumentKind, _ values: [String: WordValue]) throws -> [UInt8] {
        for field in kind.document.fields.fields {
            guard values[field.name] != nil else { throw TestSite.Unexpected("no value of \(field.name)") }
        }
        return try WordTemplate(try StandardDocuments.load(resources: Installed.resources)[kind]).filled(values)
    }
}

extension WordPictureTests {
    private static let replyValues: [String: WordValue] = [
        "number": .text("答申第128号"), "date": .text("令和8年11月24日"), "addressee": .text("月見区長 﨑山 𠮷江"),
        "council": .text("月見区情報公開・個人情報保護審議会"), "office": .text("会長"), "signatory": .text("青山 一郎"),
        "case.number": .text("諮問第470号"), "case.title": .text("𠮷野﨑保健センターの窓口業務の委託について"),
        "case.consulted_on": .text("令和8年10月1日(木)"), "meeting": .text("第十三期・第2回"),
        "decided_on": .text("令和8年11月21日(土)"), "outcome": .text("条件付承認"),
        "opening": .text("令和8年10月1日付けで諮問のあった下記の事項について、当審議会で審議した結果、次のとおり答申します。"),
        "decisions": .list([
            [
                "sentence": .text("業務の委託(人材派遣)は、これを承認する。"),
                "reasons": .text("出席委員18名のうち、会長を除く17名により採決し、賛成16名、反対1名。\n委託先の監督の方法は、資料3に示されたとおりであると認めた。"),
            ], ["sentence": .text("外部結合は、次の条件を付して承認する。"), "reasons": .text("")],
        ]),
        "conditions": .list([
            [
                "text": .text("受託者の従事者が用いる端末は、業務を終えるたびに鍵のかかる場所に納め、持ち出しの記録を毎月、所管課が確かめること。"),
                "must_report": .flag(false),
            ], ["text": .text("次回以降の審議会において、本人への周知の具体的な内容を報告されたい。"), "must_report": .flag(true)],
        ]), "remarks": .text("個人情報の保存期間は、5年を超えないものとする。"),
    ]

    private static let matters: [String: WordValue] = [
        "consultations": .list([matter("1", "業務の委託", "個人情報保護条例第16条第1項", "人材派遣"), matter("2", "外部結合", "第22条第1項", "")]),
        "reports": .list([]),
    ]

    private static func matter(
        _ number: String, _ name: String, _ law: String, _ note: String
    ) -> [String: WordValue] {
        ["number": .text(number), "name": .text(name), "law": .text(law), "note": .text(note)]
    }

    private static let caseValues: [String: WordValue] = [
        "case.number": .text("諮問第470号"), "case.title": .text("𠮷野﨑保健センターの窓口業務の委託について"),
        "case.outline": .text(
            "𠮷野﨑保健センターの窓口で、乳幼児健康診査の受付、問診票の確認及び結果の入力を、民間の事業者に委託する。\n受付の時間を夜間に広げ、働く保護者が来所しやすくする。"),
        "case.department": .text("衛生部 保健予防課 保健予防係"), "case.joint": .text("福祉部 親子支援課 児童給付係"),
        "case.accepted_on": .text("令和8年10月1日"), "council": .text("月見区情報公開・個人情報保護審議会"),
        "municipality": .text("月見区"), "addressee": .text("月見区長"),
        "sheets": .list([
            matter("1", "業務の委託", "個人情報保護条例第16条第1項", "人材派遣").merging([
                "kind": .text("諮問事項"),
                "fields": .list([
                    field("委託の理由", "専門の知識を持つ者を、受診者の多い時期に合わせて置く必要があるため。"),
                    field("取り扱う個人情報", "1 氏名、住所、生年月日\n2 健康診査の結果、保健指導の記録\n3 保護者の連絡先"),
                    field(
                        "保護のための措置",
                        String(repeating: "受託者は、業務に従事する者を届け出て、誓約書を出させ、年に一度の研修を受けさせる。「持出し禁止」の表示を、書棚に掲げる。", count: 6)),
                ]),
            ]) { $1 },
            matter("2", "外部結合", "第22条第1項", "").merging([
                "kind": .text("諮問事項"), "fields": .list([field("結合の相手", "健康管理システムの保守事業者(月見区﨑町一丁目)")]),
            ]) { $1 },
        ]),
    ].merging(matters) { $1 }

    private static func field(_ label: String, _ value: String) -> [String: WordValue] {
        ["label": .text(label), "value": .text(value)]
    }

    private static func row(_ term: String, _ text: String) -> [String: WordValue] {
        ["term": .text(term), "text": .text(text)]
    }

    /// - Parameter turn: the flag of what is said; after a question its answer.
    private static func minutesValues(_ turn: String) -> [String: WordValue] {
        [
            "council": .text("月見区情報公開・個人情報保護審議会"), "meeting": .text("第十三期・第2回"), "draft": .flag(turn == "question"),
            "withheld": .text("次の規定により、公開しない箇所があります:情報公開条例第7条第2号"),
            "facts": .list([
                row("名称", "第十三期・第2回 月見区情報公開・個人情報保護審議会"), row("日時", "令和8年11月21日(土) 午後2時から午後4時10分まで"),
                row("場所", "中央館8階特別会議室"), row("傍聴", "3名"),
            ]),
            "attendance": .list([
                row("出席者", "青山一郎会長、石川二葉副会長、𠮷野三郎委員、﨑山四季委員(Web)(午後2時10分着席)"), row("欠席者", "大原五月委員"),
            ]), "agenda": .list([row("諮問第470号", "𠮷野﨑保健センターの窓口業務の委託について")]), "papers": .list([]),
            "decisions": .list([row("諮問第470号", "賛成16名、反対1名でございますので、本件は承認といたします。")]),
            "lines": .list(
                [line("heading", "(1) 諮問第470号"), line("note", "(所管課長 入室)")]
                    + said.enumerated().map { index, words in
                        let flag = turn == "question" && index % 2 == 1 ? "answer" : turn
                        return line(flag, words, by: ["会長", "𠮷野委員", "保健予防課長", "﨑山委員"][index % 4])
                    }),
        ]
    }

    private static func line(_ flag: String, _ words: String, by speaker: String = "") -> [String: WordValue] {
        [flag: .flag(true), "words": .text(words), "speaker": .text(speaker)]
    }

    private static let said = [
        "それでは、諮問第470号について、所管課から御説明をお願いいたします。",
        "委託先で預かる名簿は、何年保存するのでしょうか。また、消去したことは、どのように確かめるのでしょうか。",
        "五年です。保存の期間を過ぎた名簿は、年に一度、職員が立ち会って消去し、消去の証明書を受け取ります。証明書は、課で十年保存します。",
        "従事する者が代わるときの引継ぎでは、●●●さんのような例がないよう、記録を残していただきたいと思います。\n窓口で用いる端末の持ち出しについても、同じです。",
    ]
}
