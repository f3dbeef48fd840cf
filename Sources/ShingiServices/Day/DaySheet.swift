import ShingiDomain

/// Everything the screen of the day shows, read at one moment.
package struct DaySheet: Sendable {
    package let council: Council
    /// Those of the meeting's day.
    package let rules: VotingRules
    package let sitting: Sitting
    /// In the order of the register.
    package let members: [Member]
    /// In the order of the agenda.
    package let items: [DayItem]
    package let errata: [NotedErratum]
    /// Of the cases that have some.
    package let papers: [CaseID: CaseMaterials]
    /// Of the items that no case stands behind.
    package let itemPapers: [ItemPaper]
    package let log: DayLog
    /// What anybody did last to this meeting.
    package let lastChange: DayChange?
    /// What members sent ahead of the meeting, of the items about which somebody has something to say.
    package let sentAhead: [AgendaItemID: SentAhead]

    package var meeting: Meeting { sitting.meeting }

    /// The item being dealt with; nil before the opening and after the end.
    package var called: ItemCall? { meeting.state == .open ? log.calls.last : nil }

    /// How the quorum stood from the opening to that minute.
    package func timeline(through moment: TimeOfDay) -> QuorumTimeline {
        sitting.timeline(through: moment, rules, excluding: exclusions)
    }

    /// Who stood aside from which item, and when.
    private var exclusions: [ItemExclusion] {
        items.flatMap { item in
            let votes = item.votes.filter { !$0.vote.excluded.isEmpty }
            let members = votes.reduce(into: Set<MemberID>()) { $0.formUnion($1.vote.excluded) }
            let decided = votes.compactMap { $0.current?.decidedAt }
            return ItemExclusion.all(
                of: item.item.id, members, decidedAt: decided.count == votes.count ? decided.max() : nil,
                among: log.calls)
        }
    }
}

/// Something that was done to the meeting, as its record of changes has it.
package struct DayChange: Sendable, Hashable {
    /// Rises from change to change.
    package let id: Int64
    package let account: AccountID?
    /// The display name of who did it.
    package let name: String
    package let sentence: String
    package let at: Instant
}

/// What was noted while the meeting went on, besides attendance and decisions.
package struct DayLog: Sendable {
    /// In the order in which the meeting took them.
    package let calls: [ItemCall]
    package let remarks: [NotedRemark]
    package let differences: [NotedDifference]
    /// Items behind closed doors, each with the reason.
    package let closedItems: [AgendaItemID: String]
}

/// An item of the agenda on the day.
package struct DayItem: Sendable {
    package let item: AgendaItem
    package let subject: DayCase?
    package let votes: [StoredVote]

    /// Nothing is left to ask the council about it.
    package var isDecided: Bool { votes.allSatisfy { $0.vote.current != nil } }

    /// 諮問第457号, or by its place where there is no number: 諮問事項(1)
    package var name: String { subject?.subject.number?.text ?? AgendaNumbering.name(of: item) }

    /// 納付案内センター業務委託における…
    package var title: String { item.title }
}

/// A case as it is called up.
package struct DayCase: Sendable {
    package var subject: Case
    /// Its owner first.
    package var departments: [String] = []
    /// 業務の委託(人材派遣)
    package var matterNames: [MatterID: String] = [:]
    /// 第16条第1項
    package var articles: [MatterID: String] = [:]

    package func name(of matter: MatterID) -> String { matterNames[matter] ?? "" }
}

/// A correction of a paper as it was noted.
package struct NotedErratum: Sendable {
    package let erratum: Erratum
    package let notedBy: String
    package let notedAt: Instant
}
