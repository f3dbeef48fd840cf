import ShingiDomain

/// What is bound for an item of an agenda besides a case.
package struct PacketDocuments: Sendable {
    /// The minutes that it confirms, in the style of the council; none where nobody has been through them yet.
    package let minutes: [MinutesPublicLine]
    /// 前回答申文, in the order of their numbers.
    package let replies: [ReplyDetail]
    /// The processing notices that it reports.
    package let notices: ProcessingNoticeReportDetail?
    /// All that it ever had; those that were removed show what took their place.
    package let papers: [ItemPaper]

    var isEmpty: Bool { minutes.isEmpty && replies.isEmpty && notices == nil && !papers.contains(where: \.isCurrent) }

    /// All that shows.
    var facts: [String] {
        minutes.map { "\($0.kind) \($0.label) \($0.text)" } + replies.map { "\($0.id) \($0.fingerprint)" }
            + (notices.map { ["\($0.row.id)"] + $0.notices.map { "\($0.notice) \($0.department)" } } ?? [])
            + papers.map { "\($0.id) \($0.isCurrent)" }
    }
}
