package typealias MeetingID = ID<Meeting>

/// 会議: one sitting of a council.
package struct Meeting: Sendable, Hashable {
    package var id: MeetingID
    package var council: CouncilID
    /// Whose meeting it is; nil for the whole council's.
    package var subcommittee: SubcommitteeID?
    package var term: TermID
    package var fiscalYear: FiscalYear
    /// Its count within the term or the fiscal year, as the council counts.
    package var ordinal: Int
    /// As the council titles it: 第十三期・第1回
    package var title: String
    package var date: CivilDate
    /// 予備日
    package var reserveDate: CivilDate?
    package var startsAt: TimeOfDay
    package var plannedClose: TimeOfDay?
    package var place: String
    package var form: MeetingForm
    package var openness: Openness
    /// 傍聴者数, nil until counted.
    package var observers: Int?
    package var state: MeetingState
    package var openedAt: TimeOfDay?
    package var closedAt: TimeOfDay?
    /// Why it was called off; empty otherwise.
    package var cancellation: String
    /// Counts every change of the meeting itself.
    package var version: Int

    package init(
        id: MeetingID, council: CouncilID, term: TermID, fiscalYear: FiscalYear, ordinal: Int, title: String,
        date: CivilDate, reserveDate: CivilDate? = nil, startsAt: TimeOfDay, plannedClose: TimeOfDay? = nil,
        place: String, form: MeetingForm, openness: Openness = .open, observers: Int? = nil,
        state: MeetingState = .planned, openedAt: TimeOfDay? = nil, closedAt: TimeOfDay? = nil,
        cancellation: String = "", subcommittee: SubcommitteeID? = nil, version: Int = 1
    ) {
        self.subcommittee = subcommittee
        self.id = id
        self.council = council
        self.term = term
        self.fiscalYear = fiscalYear
        self.ordinal = ordinal
        self.title = title
        self.date = date
        self.reserveDate = reserveDate
        self.startsAt = startsAt
        self.plannedClose = plannedClose
        self.place = place
        self.form = form
        self.openness = openness
        self.observers = observers
        self.state = state
        self.openedAt = openedAt
        self.closedAt = closedAt
        self.cancellation = cancellation
        self.version = version
    }
}
