/// A part of the minutes that follows from the meeting by itself, beside which people may write. Raw values are stored.
package enum MinutesBlock: String, CaseIterable, Sendable, Hashable {
    case heading, attendance, agenda, papers, decisions

    package var label: String {
        switch self {
        case .heading: "会議の概要"
        case .attendance: "出席者・欠席者"
        case .agenda: "次第"
        case .papers: "配付資料"
        case .decisions: "議決"
        }
    }
}

/// One line of such a part: 日時, 令和4年7月28日(木) ….
package struct MinutesLine: Sendable, Hashable {
    package let term: String
    package let text: String

    package init(_ term: String, _ text: String) {
        self.term = term
        self.text = text
    }
}
