/// 開催通知: what the members are told about a meeting, worked out from its plan. Once sent its wording is kept.
package struct MeetingNotice: OfficialLetter, Hashable, Codable {
    package let number: String
    package let date: String
    package let addressee: String
    package let sender: String
    package let title: String
    package let opening: String
    package let entries: [LetterPoint]
    package let contact: String

    package init(
        _ kind: NoticeKind, of meeting: Meeting, _ order: NoticeOrder, council: Council,
        subcommittee: Subcommittee? = nil, chair: String?, agenda: [AgendaItem]
    ) {
        number = order.number
        date = order.date.japaneseWithoutWeekday
        addressee = "\([council.name, subcommittee?.name].compactMap(\.self).joined(separator: " "))委員 各位"
        let office = subcommittee?.chairTitle ?? Office.chair.label
        sender = [council.name, chair.map { "\(office) \($0)" } ?? office].joined(separator: "\n")
        title = "\(council.name) \(meeting.title)の\(kind.subject)について(通知)"
        opening = kind.opening(meeting.form)
        entries = Self.entries(kind, meeting, order, agenda)
        contact = "\(council.name)事務局 \(council.secretariat)"
    }

    private static func entries(
        _ kind: NoticeKind, _ meeting: Meeting, _ order: NoticeOrder, _ agenda: [AgendaItem]
    ) -> [LetterPoint] {
        var entries = [when(meeting)]
        guard kind != .cancellation else { return entries + noted(order.note) }
        if let reserve = meeting.reserveDate {
            entries.append(LetterPoint(term: "予備日", lines: ["\(reserve.japanese)(上の日に開催できないとき)"]))
        }
        if meeting.form != .written { entries.append(LetterPoint(term: "場所", lines: [meeting.place])) }
        entries.append(LetterPoint(term: "開催方法", lines: [meeting.form.notice]))
        entries.append(LetterPoint(term: "会議の公開", lines: [meeting.openness.notice]))
        if !agenda.isEmpty { entries.append(LetterPoint(term: "議題", lines: topics(agenda))) }
        if meeting.form != .written, let day = order.replyBy {
            entries.append(LetterPoint(term: "出欠の回答", lines: ["\(day.japanese)までに、審議会運営システムの会議のページで回答してください。"]))
        }
        return entries + noted(order.note)
    }

    /// Nobody sits together in a written meeting, so it has a day and no hour.
    private static func when(_ meeting: Meeting) -> LetterPoint {
        guard meeting.form != .written else { return LetterPoint(term: "期日", lines: [meeting.date.japanese]) }
        let close = meeting.plannedClose.map { "から\($0.japanese)まで(予定)" } ?? "から"
        return LetterPoint(term: "日時", lines: ["\(meeting.date.japanese) \(meeting.startsAt.japanese)\(close)"])
    }

    private static func topics(_ agenda: [AgendaItem]) -> [String] {
        AgendaKind.allCases.flatMap { kind in
            let items = agenda.filter { $0.kind == kind }
            return items.isEmpty ? [] : [kind.heading] + items.map { "(\($0.position)) \($0.title)" }
        }
    }

    private static func noted(_ note: String) -> [LetterPoint] {
        note.isBlank ? [] : [LetterPoint(term: "その他", lines: note.trimmed.split(separator: "\n").map(String.init))]
    }
}

extension MeetingForm {
    fileprivate var notice: String {
        switch self {
        case .inPerson: "対面により開催します。"
        case .hybrid: "会場での出席とWeb会議での出席のどちらもできます。"
        case .written: "書面により開催します。資料と回答の期限をお知らせしますので、審議会運営システムの会議のページで表決してください。"
        }
    }
}

extension Openness {
    fileprivate var notice: String {
        switch self {
        case .open: "公開"
        case .closed(let reason): "非公開(\(reason))"
        }
    }
}
