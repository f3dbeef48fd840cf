import ShingiDomain

/// A remark as it was noted.
package struct NotedRemark: Sendable {
    package let id: RemarkID
    package let item: AgendaItemID?
    package let remark: Remark
    /// The name of whoever spoke; empty when nobody was named.
    package let speaker: String
    package let saidAt: TimeOfDay
    package let notedBy: String
    package let promise: FollowUpID?
}

/// Something said otherwise than the record has it, as it was noted.
package struct NotedDifference: Sendable {
    package let item: AgendaItemID?
    package let difference: SpokenDifference
    package let notedBy: String
    package let notedAt: Instant
}
