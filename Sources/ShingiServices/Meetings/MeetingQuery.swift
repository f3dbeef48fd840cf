import ShingiDomain

/// How a page of the list of meetings is asked for.
package struct MeetingQuery: Sendable {
    package var term: TermID?
    package var fiscalYear: FiscalYear?
    package var state: MeetingState?
    /// By date; the newest first unless turned round.
    package var descending: Bool
    package var cursor: Cursor?

    package init(
        term: TermID? = nil, fiscalYear: FiscalYear? = nil, state: MeetingState? = nil, descending: Bool = true,
        cursor: Cursor? = nil
    ) {
        self.term = term
        self.fiscalYear = fiscalYear
        self.state = state
        self.descending = descending
        self.cursor = cursor
    }
}

/// One line of the list of meetings.
package struct MeetingRow: Sendable {
    package let meeting: Meeting
    /// Nil for whoever may not see the agenda yet.
    package let itemCount: Int?
    package let isReleased: Bool
}
