import ShingiDomain

/// What is done about a promise.
package enum FollowUpSettlement: Sendable, Hashable {
    /// It was reported; `closes` when the council was content on the spot.
    case report(at: MeetingID, answer: String, closes: Bool)
    /// In words, what the council noted as a report of its agenda.
    case answer(String)
    case close
    /// The council wants to hear more; nil for whichever meeting comes next.
    case `continue`(due: MeetingID?)
}
