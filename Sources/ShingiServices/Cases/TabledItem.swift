import ShingiDomain

/// An item of an agenda that papers are handed out about.
package struct TabledItem: Sendable {
    let item: AgendaItem
    /// Nil for one that no case stands behind, which has papers of its own.
    package let caseID: CaseID?
    package let meeting: Meeting
    /// How most papers come that are added now.
    package let usual: MaterialDelivery
    /// What it has already, where no case stands behind it.
    package let papers: [ItemPaper]

    package var id: AgendaItemID { item.id }
    package var title: String { item.title }
    /// 諮問事項(1)
    package var name: String { AgendaNumbering.name(of: item) }
}
