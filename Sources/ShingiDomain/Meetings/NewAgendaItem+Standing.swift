extension NewAgendaItem {
    /// The confirmation of an earlier meeting's minutes.
    package static func confirmation(of meeting: Meeting, _ style: MinutesStyle) throws(AgendaError) -> NewAgendaItem {
        let minutes = style == .summary ? "会議要録" : "会議録"
        return try NewAgendaItem(kind: .confirmation, title: "\(meeting.title)の\(minutes)(案)の確認について")
    }

    /// The report that keeps a promise.
    package static func report(
        on followUp: FollowUpID, about caseName: String
    ) throws(AgendaError) -> NewAgendaItem {
        try NewAgendaItem(kind: .report, title: "\(caseName)に係る報告について", followUp: followUp)
    }
}
