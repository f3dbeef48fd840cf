import ShingiDomain

/// A row of `replies` with what it names.
struct StoredReply {
    let id: ReplyID
    let council: CouncilID
    let caseID: CaseID
    let caseState: CaseState
    let meeting: NamedMeeting
    let addressee: String
    let number: ReplyNumber?
    let date: CivilDate?
    let text: ReplyText?
    let issuedAt: Instant?
    let version: Int

    /// As the rules see it.
    func reply(_ entries: [ReplyEntry]) -> Reply {
        Reply(
            id: id, council: council, meeting: meeting.id, number: number, date: date, addressee: addressee,
            entries: entries, version: version)
    }
}
