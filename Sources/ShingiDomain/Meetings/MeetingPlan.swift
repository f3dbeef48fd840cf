/// What is settled about a meeting before it opens.
package struct MeetingPlan: Sendable, Hashable {
    package var date: CivilDate
    /// 予備日
    package var reserveDate: CivilDate?
    package var startsAt: TimeOfDay
    package var plannedClose: TimeOfDay?
    package var place: String
    package var form: MeetingForm
    package var isClosed: Bool
    /// The legal reason stated on the record; only for closed doors.
    package var closedReason: String

    package init(
        date: CivilDate, reserveDate: CivilDate? = nil, startsAt: TimeOfDay, plannedClose: TimeOfDay? = nil,
        place: String, form: MeetingForm, isClosed: Bool = false, closedReason: String = ""
    ) {
        self.date = date
        self.reserveDate = reserveDate
        self.startsAt = startsAt
        self.plannedClose = plannedClose
        self.place = place
        self.form = form
        self.isClosed = isClosed
        self.closedReason = closedReason
    }

    /// Everything that cannot stand as it is, so that a form can show all of it at once.
    package var problems: [MeetingPlanProblem] {
        var problems: [MeetingPlanProblem] = []
        if let reserveDate, reserveDate <= date { problems.append(.reserveNotLater) }
        if let plannedClose, plannedClose <= startsAt { problems.append(.closesBeforeStart) }
        if place.isBlank { problems.append(.placeMissing) }
        if isClosed, closedReason.isBlank { problems.append(.closedWithoutReason) }
        return problems
    }

    /// What it says about observers.
    ///
    /// - Throws: the problems of the whole plan; nothing of it may be stored while it has any.
    package func openness() throws(MeetingPlanRefusal) -> Openness {
        let problems = problems
        guard problems.isEmpty else { throw MeetingPlanRefusal(problems: problems) }
        return isClosed ? .closed(reason: closedReason.trimmed) : .open
    }
}
