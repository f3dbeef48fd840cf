package typealias ErratumID = ID<Erratum>

/// 訂正: what a paper said and what it should say, as noted at the meeting.
package struct Erratum: Sendable, Hashable {
    package var caseID: CaseID
    /// Where in the papers: 個票「電子計算組織への記録」の「セキュリティ・保護対策」
    package var place: String
    package var before: String
    package var after: String

    /// Refuses a correction that leaves open what is corrected, or changes nothing.
    package init(caseID: CaseID, place: String, before: String, after: String) throws(MeetingError) {
        guard !place.isBlank, !before.isBlank, !after.isBlank else { throw .emptyErratum }
        guard before != after else { throw .erratumChangesNothing }
        self.caseID = caseID
        self.place = place
        self.before = before
        self.after = after
    }
}
