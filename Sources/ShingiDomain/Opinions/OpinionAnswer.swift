/// What the department answered, and what its sheets said at that time.
package struct OpinionAnswer: Sendable, Hashable {
    package var text: String
    package var answeredAt: Instant
    /// Versions by matter; the summary sheet under nil.
    package var sheets: [MatterID?: Int]

    package init(text: String, answeredAt: Instant, sheets: [MatterID?: Int]) {
        self.text = text
        self.answeredAt = answeredAt
        self.sheets = sheets
    }

    /// Whether a sheet was changed, added or taken out since: the answer may no longer be true and must be given anew.
    ///
    /// - Parameter now: the present versions of what the opinion is about.
    package func isOutdated(by now: [MatterID?: Int]) -> Bool { sheets != now }
}

/// Where an opinion stands.
package enum OpinionStanding: String, Sendable, Hashable, CaseIterable {
    case unanswered
    case answered
    /// Answered, but the sheet was changed after that.
    case outdated
    case retracted

    package init(_ opinion: Opinion, _ answer: OpinionAnswer?, sheets: [MatterID?: Int]) {
        self =
            if opinion.retractedAt != nil {
                .retracted
            } else if let answer {
                answer.isOutdated(by: sheets) ? .outdated : .answered
            } else {
                .unanswered
            }
    }

    package var label: String {
        switch self {
        case .unanswered: "未回答"
        case .answered: "回答済"
        case .outdated: "回答後に個票を変更"
        case .retracted: "取消し"
        }
    }
}
