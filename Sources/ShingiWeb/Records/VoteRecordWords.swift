import ShingiDomain
import ShingiServices
import Templates

/// The words of a vote record, the same on the page and in Word.
struct VoteRecordWords {
    typealias Fact = (term: String, text: String)

    let council: String
    let title: String
    let meetingTitle: String
    let facts: [Fact]
    let sentences: [String]
    /// Every vote of the meeting in one line.
    let rows: [Row]
    /// Those that were taken.
    let votes: [Vote]

    struct Row: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("name", \.name), .text("itemTitle", \.title),
            .optionalText("matters", { $0.matters.isEmpty ? nil : $0.matters }), .text("method", \.method),
            .text("present", \.present), .text("inFavour", \.inFavour), .text("against", \.against),
            .text("abstained", \.abstained), .text("outcome", \.outcome))
        let name: String
        let title: String
        let matters: String
        let method: String
        let present: String
        let inFavour: String
        let against: String
        let abstained: String
        let outcome: String
    }

    struct Vote {
        /// 諮問第457号 業務の委託
        let heading: String
        let title: String
        /// The one in force first.
        let records: [Record]
    }

    struct Record {
        let version: String?
        let facts: [Fact]
    }

    init(_ sheet: VoteRecordSheet) {
        let meeting = sheet.meeting
        council = [sheet.council.name, sheet.sitting.subcommittee?.name].compactMap(\.self).joined(separator: " ")
        meetingTitle = meeting.title
        title = "\(meeting.title) 採決記録"
        facts = Self.facts(meeting)
        sentences = Self.sentences(sheet)
        rows = sheet.items.flatMap { Self.rows($0) }
        votes = sheet.items.flatMap { item in
            item.votes.filter { $0.current != nil }.map { Self.vote($0, item, sheet) }
        }
    }

    private static func facts(_ meeting: Meeting) -> [Fact] {
        guard meeting.form != .written else {
            return [("期日", meeting.date.japanese), ("開催方法", meeting.form.label)]
        }
        let start = (meeting.openedAt ?? meeting.startsAt).japanese
        let close = meeting.closedAt.map { "から\($0.japanese)まで" } ?? "から"
        return [
            ("日時", "\(meeting.date.japanese) \(start)\(close)"), ("場所", meeting.place), ("開催方法", meeting.form.label),
        ]
    }

    private static func sentences(_ sheet: VoteRecordSheet) -> [String] {
        guard sheet.meeting.state.hasBegun else { return ["会議はまだ開かれていません。"] }
        let article = sheet.rules.quorumArticle.isBlank ? "" : "(\(sheet.rules.quorumArticle))"
        let rules = "議決の規則:\(sheet.rules.passing.label)。\(sheet.rules.chairVote.label)。"
        let open = sheet.items.flatMap(\.votes).contains { $0.current != nil } ? [] : ["採決は、まだ記録されていません。"]
        return ["\(sheet.book.quorumLine)\(article)。", rules] + open
    }

    private static func rows(_ item: DayItem) -> [Row] {
        guard !item.votes.isEmpty else {
            let why = item.item.kind == .information ? "採決の対象でない" : "採決なし"
            return [
                Row(
                    name: item.name, title: item.title, matters: "", method: "―", present: "―", inFavour: "―",
                    against: "―", abstained: "―", outcome: why)
            ]
        }
        return item.votes.map { row($0, item) }
    }

    private static func row(_ stored: StoredVote, _ item: DayItem) -> Row {
        let record = stored.current?.record
        let tally = record?.entry.tally
        let casting = record?.entry.castingVote.map { "(議長の裁決:\($0.label))" } ?? ""
        let corrected = stored.history.count > 1 ? "(訂正\(stored.history.count - 1)回)" : ""
        return Row(
            name: item.name, title: item.title, matters: RecordFacts.matters(of: stored, item),
            method: record?.entry.method.label ?? "―",
            present: record.map { "\($0.electorate.standing.present)名" } ?? "―",
            inFavour: tally.map { "\($0.inFavour)" } ?? "―", against: tally.map { "\($0.against)" } ?? "―",
            abstained: tally.map { "\($0.abstained)" } ?? "―",
            outcome: record.map { $0.outcome.word($0.rules.word) + casting + corrected } ?? "未採決")
    }

    private static func vote(_ stored: StoredVote, _ item: DayItem, _ sheet: VoteRecordSheet) -> Vote {
        let matters = RecordFacts.matters(of: stored, item)
        let last = stored.history.count - 1
        return Vote(
            heading: [item.name, matters].filter { !$0.isEmpty }.joined(separator: " "), title: item.title,
            records: stored.history.enumerated().reversed().map { index, recorded in
                let name = index == 0 ? "最初の記録" : "訂正\(index)"
                return Record(
                    version: last == 0 ? nil : "\(name)(\(index == last ? "有効" : "訂正済み"))",
                    facts: self.facts(recorded, stored, item, sheet))
            })
    }

    /// Of a written meeting nobody was in a room.
    private static func standing(_ record: VoteRecord) -> Fact {
        let standing = record.electorate.standing
        guard record.entry.method == .ballots else { return ("出席", standing.detail) }
        return ("書面による回答", "在任\(standing.members)名、定足数\(standing.required)名、回答\(standing.present)名")
    }

    private static func facts(
        _ recorded: RecordedDecision, _ stored: StoredVote, _ item: DayItem, _ sheet: VoteRecordSheet
    ) -> [Fact] {
        let record = recorded.record
        var facts = RecordFacts.entries(record, sheet.names).filter { $0.term != "記録" }.map { ($0.term, $0.text) }
        if let casting = record.entry.castingVote { facts.append(("議長の裁決", casting.label)) }
        facts.append(standing(record))
        facts.append(("議決に加わる委員", "\(record.electorate.mayVote(record.rules.chairVote))名"))
        facts += stored.exclusions.map { exclusion in
            let why = [exclusion.reason, exclusion.resolution].filter { !$0.isEmpty }.joined(separator: "。")
            return ("除斥", "\(sheet.names[exclusion.member] ?? "")(\(why))")
        }
        if let presider = sheet.presider(of: recorded) { facts.append(("議長", "\(presider.name)(\(presider.title))")) }
        if let closed = sheet.closedItems[item.item.id] { facts.append(("非公開", closed)) }
        facts.append(("議決の理由", record.reason))
        facts.append(("議長の言葉", record.announcement))
        if let reason = record.correctionReason { facts.append(("訂正の理由", reason)) }
        let at = recorded.recordedAt
        facts.append(
            (
                "記録",
                "\(recorded.decidedAt.japanese)の採決を、\(recorded.recordedBy)が\(at.civilDate.japanese) \(at.timeOfDay.iso)に記録"
            ))
        return facts
    }
}
