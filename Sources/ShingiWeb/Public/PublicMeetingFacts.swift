import ShingiDomain

/// How a meeting is told to citizens.
struct PublicMeetingFacts {
    let meeting: Meeting

    init(_ meeting: Meeting) {
        self.meeting = meeting
    }

    /// 午後2時から午後3時30分まで
    var time: String {
        let start = (meeting.openedAt ?? meeting.startsAt).japanese
        let end = meeting.closedAt ?? meeting.plannedClose
        return "\(start)から" + (end.map { "\($0.japanese)まで" } ?? "")
    }

    /// 非公開(理由)
    var openness: String {
        meeting.openness.label + (meeting.openness.reason.map { "(\($0))" } ?? "")
    }

    /// Whether one may come and listen, or how many did.
    var observers: String {
        guard meeting.openness == .open, meeting.form != .written else { return "傍聴できません" }
        guard meeting.state == .planned else { return meeting.observers.map { "傍聴者\($0)名" } ?? "公開で開催" }
        return "傍聴できます"
    }
}
