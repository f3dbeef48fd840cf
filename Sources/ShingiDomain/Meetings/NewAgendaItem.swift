/// An entry of an agenda that no case stands behind, before it has a row.
package struct NewAgendaItem: Sendable, Hashable {
    package let kind: AgendaKind
    package let title: String
    package let pageCount: Int?
    /// The promise it keeps; only for a report.
    package let followUp: FollowUpID?

    /// More pages than any packet of one meeting has.
    package static let mostPages = 9_999

    /// The kinds that need no case.
    package static let kinds: [AgendaKind] = AgendaKind.allCases.filter { $0 != .consultation }

    package init(
        kind: AgendaKind, title: String, pageCount: Int? = nil, followUp: FollowUpID? = nil
    ) throws(AgendaError) {
        guard kind != .consultation else { throw .consultationWithoutCase }
        guard !title.isBlank else { throw .titleMissing }
        guard followUp == nil || kind == .report else { throw .answerWithoutReport }
        self.kind = kind
        self.title = title.trimmed
        self.pageCount = try Self.checked(pageCount)
        self.followUp = followUp
    }

    /// Refuses what can be no count of pages; nil stays unknown, and 0 says that there are no papers.
    package static func checked(_ pageCount: Int?) throws(AgendaError) -> Int? {
        guard let pageCount else { return nil }
        guard (0...mostPages).contains(pageCount) else { throw .pageCountOutOfRange }
        return pageCount
    }
}
