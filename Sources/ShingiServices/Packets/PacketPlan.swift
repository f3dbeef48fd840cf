import ShingiDomain

/// What the packet of a meeting (資料一式) is made of, as somebody may see it.
package struct PacketPlan: Sendable {
    package let meeting: Meeting
    package let council: Council
    /// In the order of the agenda.
    package let lines: [AgendaLine]
    /// Of all cases on it.
    package let cases: [CaseID: CaseDetail]
    /// Of all items without a case.
    package let documents: [AgendaItemID: PacketDocuments]
    /// When the members first got anything of it; what came later is marked.
    package let firstReleasedAt: Instant?
    /// Whether the reader has the agenda as it stands now, and not as it was given out.
    package let isUnreleased: Bool
    /// Of the agenda, for those who change it.
    package let agendaVersion: Int
    /// The same for everybody whose packet is the same, and another one as soon as anything in it is.
    package let fingerprint: String
}
