/// 送付文: the letter with which papers, replies or minutes are sent.
package struct CoveringLetter: OfficialLetter, Hashable {
    package let number: String
    package let date: String
    package let addressee: String
    package let sender: String
    /// Who meets, and what is sent: the two lines of the title.
    package let body: String
    package let heading: String
    package let opening: String
    package let entries: [LetterPoint]
    package let contact: String

    /// - Parameters:
    ///   - departments: those addressed, by their full names.
    ///   - isFinal: of minutes, whether they are approved; before that they are sent to be looked through.
    /// - Throws: `LetterError.nothingToSend` without enclosures.
    package init(
        _ order: LetterOrder, of meeting: Meeting, council: Council, subcommittee: Subcommittee? = nil,
        departments: [String] = [], enclosures: [Enclosure], isFinal: Bool = true
    ) throws(LetterError) {
        guard !enclosures.isEmpty, order.addressee == .members || !departments.isEmpty else {
            throw .nothingToSend(order.content)
        }
        body = [council.name, subcommittee?.name].compactMap(\.self).joined(separator: " ")
        let words = LetterWords(order, meeting, isFinal: isFinal)
        number = order.number
        date = order.date.japaneseWithoutWeekday
        addressee =
            order.addressee == .members ? "\(body)委員 各位" : departments.map { "\($0) 御中" }.joined(separator: "\n")
        sender = "\(council.name)事務局\n\(council.secretariat)"
        heading = words.heading
        opening = words.opening
        entries =
            [
                LetterPoint(term: "会議", lines: ["\(meeting.title) \(meeting.date.japanese)"]),
                LetterPoint(term: "送付するもの", lines: enclosures.map(\.line)),
            ]
            + (order.answerBy.map { [LetterPoint(term: words.answerTerm, lines: ["\($0.japanese)まで"])] } ?? [])
            + (order.note.isEmpty
                ? [] : [LetterPoint(term: "その他", lines: order.note.split(separator: "\n").map(String.init))])
        contact = "\(council.municipality) \(council.secretariat)"
    }

    package var title: String { "\(body) \(heading)" }
}

/// The sentences of a covering letter.
private struct LetterWords {
    let heading: String
    let opening: String
    let answerTerm: String

    init(_ order: LetterOrder, _ meeting: Meeting, isFinal: Bool) {
        let polite = order.addressee == .members
        let what =
            switch order.content {
            case .papers: "資料"
            case .replies: "答申書の写し"
            case .minutes: isFinal ? "会議録" : "会議録(案)"
            }
        heading = "\(meeting.title) \(what)の送付について"
        opening = (polite ? "日頃から本審議会の運営に御協力を賜り、厚く御礼申し上げます。\n" : "") + Self.request(order, meeting, isFinal)
        answerTerm = order.content == .minutes && !isFinal ? "訂正の御連絡の期限" : "御回答の期限"
    }

    private static func request(_ order: LetterOrder, _ meeting: Meeting, _ isFinal: Bool) -> String {
        switch (order.content, order.addressee) {
        case (.papers, _) where meeting.form == .written:
            "標記の会議の次第及び資料を下記のとおり送付しますので、御確認の上、期限までに表決してくださいますようお願いします。"
        case (.papers, _) where meeting.state == .planned:
            "標記の会議の次第及び資料を下記のとおり送付しますので、御査収の上、当日は御持参くださいますようお願いします。"
        case (.papers, _): "標記の会議の次第及び資料を下記のとおり送付しますので、御査収くださいますようお願いします。"
        case (.replies, .members): "標記の会議で御審議いただいた諮問について、下記のとおり答申しましたので、答申書の写しを送付します。"
        case (.replies, .departments): "標記の会議で審議した諮問について、審議会から下記のとおり答申がありましたので、答申書の写しを送付します。"
        case (.minutes, .members) where !isFinal:
            "標記の会議の会議録(案)を作成しましたので送付します。御自身の御発言を御確認いただき、訂正がありましたら御連絡くださいますようお願いします。"
        case (.minutes, .departments) where !isFinal:
            "標記の会議の会議録(案)を作成しましたので送付します。貴課の発言を御確認いただき、訂正がありましたら御連絡ください。"
        case (.minutes, _): "標記の会議の会議録が確定しましたので、その写しを送付します。"
        }
    }
}
