import ShingiDomain

/// A meeting as other things mention it.
package struct NamedMeeting: Sendable, Hashable {
    package let id: MeetingID
    package let title: String
    package let date: CivilDate
}
