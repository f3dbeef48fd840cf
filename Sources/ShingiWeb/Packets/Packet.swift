import Documents
import ShingiDomain

/// A packet that is bound and ready to be read.
struct Packet: Sendable {
    let file: FinishedFile
    /// All of them, cover and contents included.
    let pages: Int
    let lines: [Line]
    let madeAt: Instant

    /// An item of the agenda, and where it is.
    struct Line: Sendable {
        let item: AgendaItemID
        let name: String
        let title: String
        /// Nil for one without any page.
        let range: PageRange?
    }

    /// Of each item, as an agenda takes them; 0 for one without any.
    var pageCounts: [AgendaItemID: Int] {
        Dictionary(lines.map { ($0.item, $0.range?.count ?? 0) }) { first, _ in first }
    }
}
