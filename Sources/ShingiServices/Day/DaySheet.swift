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
    /// Who let it be known ahead of the meeting that they wish to speak on an item.
    package var speakers: [AgendaItemID: [String]] = [:]

    package var meeting: Meeting { sitting.meeting }
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
