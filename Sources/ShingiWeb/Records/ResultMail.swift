import ShingiDomain
import ShingiServices

/// What came of a meeting, as a mail to the departments and whoever else waits for it: the secretariat sends it from its
/// own mailbox. Written meetings have one of their own.
struct ResultMail {
    private let sheet: VoteRecordSheet

    /// Nil before the meeting has ended: until then each result may still change.
    init?(_ sheet: VoteRecordSheet) {
        guard sheet.meeting.state == .closed, sheet.meeting.form != .written else { return nil }
        self.sheet = sheet
    }

    var text: MailText { MailText(subject: "【\(sheet.meeting.title)】審議の結果について", body: body) }

    private var body: String {
        let items = sheet.items.filter { !$0.votes.isEmpty }.map(result)
        return """
            関係各位

            \(sheet.meeting.date.japanese)に開いた\(sheet.council.name) \(sheet.meeting.title)の審議の結果をお知らせします。

            \(items.isEmpty ? "採決した議題はありません。" : items.joined(separator: "\n\n"))

            \(sheet.council.municipality)\(sheet.council.secretariat)
            """
    }

    /// A mail goes further than its sender sees, so of an item behind closed doors it has the number alone.
    private func result(of item: DayItem) -> String {
        guard sheet.closedItems[item.item.id] == nil else { return "・\(item.name)(非公開)" }
        return (["・\(item.name) \(item.title)"] + item.votes.flatMap { lines(of: $0, item) }).joined(separator: "\n")
    }

    private func lines(of stored: StoredVote, _ item: DayItem) -> [String] {
        let matters = RecordFacts.matters(of: stored, item)
        let label = matters.isEmpty ? "  " : "  \(matters):"
        guard let record = stored.current?.record else { return ["\(label)議決に至りませんでした。"] }
        return ["\(label)\(record.outcome.word(record.rules.word))"]
            + record.entry.conditions.map { "  条件:\($0.text)\($0.mustReport ? "(次回報告)" : "")" }
    }
}
