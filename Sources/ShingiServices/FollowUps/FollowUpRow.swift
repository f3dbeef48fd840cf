import ShingiDomain

/// A promise with the names of what it is about.
package struct FollowUpRow: Sendable {
    package let followUp: FollowUp
    package let version: Int
    package let caseNumber: String?
    package let caseTitle: String
    package let department: String
    package let promised: NamedMeeting
    /// The meeting named, else the next one after the promise; nil while none is planned.
    package let due: NamedMeeting?
    /// Where it was reported last.
    package let reported: NamedMeeting?
    let key: String

    /// 諮問第470号, or 「件名」 where the case has no number.
    package var caseName: String { caseNumber ?? "「\(caseTitle)」" }

    package func isOverdue(on today: CivilDate) -> Bool {
        followUp.isOverdue(dueOn: due?.date, today: today)
    }
}

/// A promise with what was reported on it, and the meetings that may stand in a settlement.
package struct FollowUpDetail: Sendable {
    package let row: FollowUpRow
    /// Oldest first.
    package let reports: [FollowUpReport]
    /// Where it may have been reported: held after the promise; the latest first.
    package let held: [NamedMeeting]
    /// Where it may be owed again: still to be held; the next first.
    package let upcoming: [NamedMeeting]
}

/// What was reported, where, and who wrote it down.
package struct FollowUpReport: Sendable {
    package let meeting: NamedMeeting
    package let answer: String
    package let recordedBy: String
    package let recordedAt: Instant
}
