package typealias VoteID = ID<Vote>

/// 採決: the taking of a decision on an agenda item, or on some of its matters where they are decided apart.
package struct Vote: Sendable, Hashable {
    package var id: VoteID
    package var meeting: MeetingID
    package var item: AgendaItemID
    package var subject: VoteSubject
    /// Empty when the item itself is decided, such as last meeting's minutes.
    package var matters: [MatterID]
    /// 除斥: members who may not take part in it for an interest of their own.
    package var excluded: Set<MemberID>
    /// The record in force; earlier ones stay in the table.
    package var current: VoteRecord?
    /// How often anything was recorded, plus 1.
    package var version: Int

    package init(
        id: VoteID, meeting: MeetingID, item: AgendaItemID, subject: VoteSubject, matters: [MatterID] = [],
        excluded: Set<MemberID> = [], current: VoteRecord? = nil, version: Int = 1
    ) {
        self.id = id
        self.meeting = meeting
        self.item = item
        self.subject = subject
        self.matters = matters
        self.excluded = excluded
        self.current = current
        self.version = version
    }
}
