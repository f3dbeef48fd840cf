extension NewAgendaItem {
    /// The confirmation of an earlier meeting's minutes.
    package static func confirmation(of meeting: Meeting, _ style: MinutesStyle) throws(AgendaError) -> NewAgendaItem {
        let minutes = style == .summary ? "会議要録" : "会議録"
        return try NewAgendaItem(kind: .confirmation, title: "\(meeting.title)の\(minutes)(案)の確認について")
    }

    /// The replies since the last meeting: 前回答申文(答申第457号ほか2件).
    package static func handout(of replies: [IssuedReply]) throws(AgendaError) -> NewAgendaItem {
        guard let first = replies.first else { throw .titleMissing }
        let others = replies.count > 1 ? "ほか\(replies.count - 1)件" : ""
        return try NewAgendaItem(kind: .information, title: "前回答申文(\(first.number.text)\(others))")
    }

    /// The report that keeps a promise.
    package static func report(
        on followUp: FollowUpID, about caseName: String
    ) throws(AgendaError) -> NewAgendaItem {
        try NewAgendaItem(kind: .report, title: "\(caseName)に係る報告について", followUp: followUp)
    }
}
