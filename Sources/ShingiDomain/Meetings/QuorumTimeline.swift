/// How the quorum stood through a meeting: from its opening on, at every minute at which somebody came, left or went from
/// the room to Web.
package struct QuorumTimeline: Sendable, Hashable {
    package struct Moment: Sendable, Hashable {
        package let time: TimeOfDay
        /// Who came at that minute, in ascending order of their numbers; nobody at the first moment.
        package let arrived: [MemberID]
        package let left: [MemberID]
        package let standing: QuorumStanding
    }

    /// From the opening on, in order; never empty.
    package let moments: [Moment]

    /// - Parameter end: what was announced for later is not in it.
    package init(_ sitting: Sitting, _ rules: VotingRules, from start: TimeOfDay, through end: TimeOfDay) {
        let inOffice = Set(sitting.inOffice)
        let times = sitting.attendances.filter { inOffice.contains($0.member) }
            .flatMap { [$0.arrivedAt, $0.leftAt] }.compactMap(\.self)
        let later = Set(times.filter { $0 > start && $0 <= end }).sorted()
        var before = sitting.presence(at: start)
        var moments = [Moment(time: start, arrived: [], left: [], standing: Quorum.standing(before, rules))]
        for time in later {
            let presence = sitting.presence(at: time)
            let (here, there) = (presence.attending, before.attending)
            if presence != before {
                moments.append(
                    Moment(
                        time: time, arrived: here.subtracting(there).sorted(), left: there.subtracting(here).sorted(),
                        standing: Quorum.standing(presence, rules)))
            }
            before = presence
        }
        self.moments = moments
    }

    package enum Turn: Sendable, Hashable {
        case lost
        case regained
    }

    /// Whether the quorum turned at a moment; nil where it went on as before.
    package func turn(at index: Int) -> Turn? {
        guard index > 0 else { return nil }
        switch (moments[index - 1].standing.isMet, moments[index].standing.isMet) {
        case (true, false): return .lost
        case (false, true): return .regained
        default: return nil
        }
    }

    /// Since when it has not been met; nil while it is.
    package var lostSince: TimeOfDay? {
        guard moments.last?.standing.isMet == false else { return nil }
        let start = moments.lastIndex { $0.standing.isMet }.map { $0 + 1 } ?? 0
        return moments[start].time
    }
}

extension Presence {
    /// In the room or by Web, whether that counts or not.
    fileprivate var attending: Set<MemberID> { present(webCounts: true) }
}

extension Sitting {
    /// - Parameter moment: the minute the screen shows.
    package func timeline(through moment: TimeOfDay, _ rules: VotingRules) -> QuorumTimeline {
        QuorumTimeline(self, rules, from: meeting.openedAt ?? meeting.startsAt, through: moment)
    }
}
