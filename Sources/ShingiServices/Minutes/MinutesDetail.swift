import ShingiDomain

/// Minutes with everything that their page shows.
package struct MinutesDetail: Sendable {
    package let minutes: Minutes
    package let meeting: Meeting
    package let council: Council
    package let blocks: [MinutesBlock: [MinutesLine]]
    /// What people wrote beside the blocks; `contact` stands for 問い合わせ先.
    package let remarks: [String: Versioned<String>]
    /// In their order.
    package let turns: [MinutesTurn]
    package let items: [MinutesItem]
    /// The members in office on the day, in the order of the register.
    package let members: [Member]
    /// The last change that can be undone.
    package let lastEdit: MinutesEdit?
    /// The last round; nil before the first.
    package let round: MinutesRound?
    package let approval: MinutesApproval?
    /// The meeting on whose agenda they stand to be confirmed.
    package let confirming: NamedMeeting?

    /// Where 問い合わせ先 stands among the remarks.
    package static let contact = "contact"

    package func remark(_ key: String) -> String { remarks[key]?.value ?? "" }
}

/// An item of the agenda, as turns are tied to it.
package struct MinutesItem: Sendable, Hashable {
    package let id: AgendaItemID
    /// 諮問第457号, or 確認事項(1).
    package let name: String
    package let title: String
}

/// A change of the body, as the button that undoes it says.
package struct MinutesEdit: Sendable, Hashable {
    package let id: Int64
    package let act: Act
    package let by: String
    package let at: Instant

    /// Raw values are stored.
    package enum Act: String, Sendable, Hashable, CaseIterable {
        case `import`, change, split, join, insert, remove, correction, undo

        package var label: String {
            switch self {
            case .import: "発言記録の取り込み"
            case .change: "発言の変更"
            case .split: "発言の分割"
            case .join: "発言の結合"
            case .insert: "発言の追加"
            case .remove: "発言の削除"
            case .correction: "委員の訂正の反映"
            case .undo: "元に戻す操作"
            }
        }
    }
}

/// When, where and with what fingerprint minutes were approved.
package struct MinutesApproval: Sendable {
    package let meeting: NamedMeeting
    package let approvedBy: String
    package let approvedAt: Instant
    /// 64 hexadecimal digits.
    package let sha256: String
    /// The body still has it.
    package let isIntact: Bool
}

/// A round of confirmation: who was asked, who answered what.
package struct MinutesRound: Sendable {
    package let id: Int64
    package let due: CivilDate
    package let sentAt: Instant
    package let closedAt: Instant?
    package let members: [RoundMember]
    package let corrections: [MinutesCorrection]

    package struct RoundMember: Sendable {
        package let member: MemberID
        package let name: String
        package let confirmedAt: Instant?
        package let signs: Bool
        package let signedAt: Instant?
    }

    package var isOpen: Bool { closedAt == nil }
    package var undecided: Int { corrections.count { $0.decision == nil } }
    package var unsigned: Int { members.count { $0.signs && $0.signedAt == nil } }
}
