import ShingiDomain

/// The votes of a year with all that belongs to them.
struct AnnualVotes {
    private let votes: [AnnualVote]
    private let matters: [VoteID: [(vote: VoteID, law: String, article: String, title: String)]]
    private let conditions: [Int64: [String]]
    private let departments: [CaseID: [String]]
    private let replies: [MeetingID: [CaseID: AnnualItem.Reply]]
    let provisions: [ProvisionCount]

    init(_ held: HeldMeetings, _ services: Services) throws {
        let connection = services.connection
        votes = try connection.annualVotes(held)
        let all = try connection.annualMatters(held)
        matters = Dictionary(grouping: all, by: \.vote)
        conditions = try connection.annualConditions(held)
        departments = try connection.annualDepartments(held)
        replies = try connection.annualReplies(held)
        provisions = Self.provisions(
            all, subjects: Dictionary(votes.map { ($0.vote, $0.subject) }) { first, _ in first })
    }

    /// The items with such votes, in the order of the agendas.
    func items(_ subject: VoteSubject) -> [AnnualItem] {
        let own = votes.filter { $0.subject == subject }
        var seen = Set<AgendaItemID>()
        let order = own.map(\.item).filter { seen.insert($0).inserted }
        let byItem = Dictionary(grouping: own, by: \.item)
        return order.compactMap { byItem[$0].flatMap(item) }
    }

    private func item(_ votes: [AnnualVote]) -> AnnualItem? {
        guard let first = votes.first else { return nil }
        let reply = first.caseID.flatMap { replies[first.meeting.id]?[$0] }
        return AnnualItem(
            subject: first.caseID, number: first.number, title: first.title,
            departments: first.caseID.flatMap { departments[$0] } ?? [],
            articles: Self.each(votes.flatMap { matters[$0.vote] ?? [] }.map(\.article)), meeting: first.meeting,
            result: ItemResult(votes.map(\.outcome)),
            outcome: Self.each(votes.map { $0.word.isEmpty ? ItemResult.undecided.label(.approval) : $0.word })
                .joined(separator: "・"),
            reply: first.subject == .consultation ? reply : nil,
            conditions: votes.flatMap { $0.decision.flatMap { conditions[$0] } ?? [] }, caseCount: 1)
    }

    private static func provisions(
        _ matters: [(vote: VoteID, law: String, article: String, title: String)], subjects: [VoteID: VoteSubject]
    ) -> [ProvisionCount] {
        let names = matters.map { [$0.law, $0.article, $0.title] }
        let counted = Dictionary(grouping: matters) { [$0.law, $0.article, $0.title] }
        return each(names).map { name in
            let own = counted[name] ?? []
            return ProvisionCount(
                law: name[0], article: name[1], title: name[2],
                consultations: own.count { subjects[$0.vote] == .consultation },
                reports: own.count { subjects[$0.vote] == .report })
        }
    }

    /// Each once, in their order.
    private static func each<Word: Hashable>(_ words: [Word]) -> [Word] {
        var seen = Set<Word>()
        return words.filter { seen.insert($0).inserted }
    }
}
