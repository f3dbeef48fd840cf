import ShingiDomain

/// A row of `replies` with what it names.
struct StoredReply {
    let id: ReplyID
    let council: CouncilID
    /// In the order of the consultation numbers.
    let cases: [CaseID]
    let meeting: NamedMeeting
    let words: ReplyWords
    let number: ReplyNumber?
    let date: CivilDate?
    let text: ReplyText?
    let issuedAt: Instant?
    /// The one it takes the place of.
    let corrects: IssuedReply?
    let version: Int

    /// As the rules see it.
    func reply(_ entries: [ReplyEntry]) -> Reply {
        Reply(
            id: id, council: council, meeting: meeting.id, number: number, date: date, addressee: words.addressee,
            entries: entries, remarks: words.remarks, version: version)
    }

    /// Nil while it is a draft.
    var issued: IssuedReply? {
        guard let number, let date else { return nil }
        return IssuedReply(id: id, number: number, date: date)
    }
}
