import ShingiDomain

/// 諮問事項は承認、報告事項は了承: a consultation and the reports of its item in one step.
extension VoteService {
    /// What noting the item's open reports in one step with a vote would amount to, in their order.
    package func previewReports(
        beside detail: VoteDetail, at time: TimeOfDay?, by actor: Actor
    ) throws -> [VoteRecord] {
        let draft = Self.noting(at: time)
        return try openReports(beside: detail).map {
            try reckon(draft, on: $0.vote.id, version: $0.vote.version, by: actor).record
        }
    }

    func noteReports(beside detail: VoteDetail, at time: TimeOfDay, by actor: Actor) throws {
        for report in try openReports(beside: detail) {
            try recordDecision(Self.noting(at: time), on: report.vote.id, version: report.vote.version, by: actor)
        }
    }

    private func openReports(beside detail: VoteDetail) throws -> [StoredVote] {
        try services.connection.storedVotes(.item(detail.item.item.id)).filter {
            $0.vote.id != detail.stored.vote.id && $0.vote.subject == .report && $0.vote.current == nil
        }
    }

    private static func noting(at time: TimeOfDay?) -> DecisionDraft {
        DecisionDraft(VoteEntry(method: .noObjection), decidedAt: time)
    }
}
