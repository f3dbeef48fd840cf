/// What a covering letter goes with. Raw values stand in addresses.
package enum LetterContent: String, Sendable, Hashable, CaseIterable {
    case papers
    case replies
    case minutes

    package var label: String {
        switch self {
        case .papers: "次第と資料"
        case .replies: "答申書の写し"
        case .minutes: "会議録"
        }
    }

    /// To whom it can go: papers are for those who deliberate on them.
    package var addressees: [LetterAddressee] {
        switch self {
        case .papers: [.members]
        case .replies, .minutes: LetterAddressee.allCases
        }
    }
}

/// To whom a covering letter goes. Raw values stand in addresses.
package enum LetterAddressee: String, Sendable, Hashable, CaseIterable {
    case members
    case departments

    package var label: String {
        switch self {
        case .members: "委員"
        case .departments: "所管課"
        }
    }
}
