/// How the quorum stood through a meeting: from its opening on, at every minute at which somebody came, left, went from
/// the room to Web, or stood aside for an item (除斥) and came back to the next.
package struct QuorumTimeline: Sendable, Hashable {
    package struct Moment: Sendable, Hashable {
        package let time: TimeOfDay
        /// Who came at that minute, in ascending order of their numbers; nobody at the first moment.
        package var arrived: [MemberID] = []
        package var left: [MemberID] = []
        /// Items that somebody stands aside from, from that minute on.
        package var begun: [ItemExclusion] = []
        /// Items that are done with, so that those who stood aside take part again.
        package var ended: [ItemExclusion] = []
        package let standing: QuorumStanding

        fileprivate var isChange: Bool { !arrived.isEmpty || !left.isEmpty || !begun.isEmpty || !ended.isEmpty }
    }

    /// From the opening on, in order; never empty.
    package let moments: [Moment]

    /// - Parameters:
    ///   - exclusions: of all items.
    ///   - end: what was announced for later is not in it.
    package init(
        _ sitting: Sitting, _ rules: VotingRules, excluding exclusions: [ItemExclusion] = [], from start: TimeOfDay,
        through end: TimeOfDay
    ) {
        var builder = Builder(sitting: sitting, rules: rules, exclusions: exclusions, start: start)
        let later = Set(builder.times.filter { $0 > start && $0 <= end }).sorted()
        for time in later { builder.pass(time) }
        moments = builder.moments
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

    /// How it stands at the end.
    package var standing: QuorumStanding? { moments.last?.standing }
}

extension QuorumTimeline {
    /// Goes through the meeting minute by minute.
    private struct Builder {
        let sitting: Sitting
        let rules: VotingRules
        let exclusions: [ItemExclusion]
        var presence: Presence
        var aside: [ItemExclusion] = []
        var moments: [Moment] = []

        init(sitting: Sitting, rules: VotingRules, exclusions: [ItemExclusion], start: TimeOfDay) {
            self.sitting = sitting
            self.rules = rules
            self.exclusions = exclusions
            presence = sitting.presence(at: start)
            moments = [Moment(time: start, standing: standing)]
            // The first item is called up with the opening.
            let begun = exclusions.filter { $0.from <= start && ($0.until.map { $0 >= start } ?? true) }
            stand(aside: begun, at: start)
        }

        var times: [TimeOfDay] {
            let inOffice = Set(sitting.inOffice)
            let stays = sitting.attendances.filter { inOffice.contains($0.member) }
            return (stays.flatMap { [$0.arrivedAt, $0.leftAt] } + exclusions.flatMap { [$0.from, $0.until] })
                .compactMap(\.self)
        }

        mutating func pass(_ time: TimeOfDay) {
            let before = presence
            presence = sitting.presence(at: time)
            let ended = aside.filter { $0.until == time }
            aside.removeAll { ended.contains($0) }
            let (here, there) = (presence.attending, before.attending)
            let moment = Moment(
                time: time, arrived: here.subtracting(there).sorted(), left: there.subtracting(here).sorted(),
                ended: ended, standing: standing)
            if moment.isChange || presence != before { moments.append(moment) }
            stand(aside: exclusions.filter { $0.from == time }, at: time)
        }

        /// What is decided in the minute in which it is called up has its own two moments.
        private mutating func stand(aside begun: [ItemExclusion], at time: TimeOfDay) {
            guard !begun.isEmpty else { return }
            aside += begun
            moments.append(Moment(time: time, begun: begun, standing: standing))
            let brief = begun.filter { $0.until == time }
            guard !brief.isEmpty else { return }
            aside.removeAll { brief.contains($0) }
            moments.append(Moment(time: time, ended: brief, standing: standing))
        }

        private var standing: QuorumStanding {
            var standing = Quorum.standing(presence, rules)
            guard !rules.excludedCounts else { return standing }
            let excluded = aside.reduce(into: Set<MemberID>()) { $0.formUnion($1.members) }
            standing.withdrawn = presence.present(webCounts: rules.webCounts).intersection(excluded).count
            return standing
        }
    }
}

extension Presence {
    /// In the room or by Web, whether that counts or not.
    fileprivate var attending: Set<MemberID> { present(webCounts: true) }
}

extension Sitting {
    /// - Parameters:
    ///   - moment: the minute the screen shows.
    ///   - exclusions: of all items of the meeting.
    package func timeline(
        through moment: TimeOfDay, _ rules: VotingRules, excluding exclusions: [ItemExclusion] = []
    ) -> QuorumTimeline {
        QuorumTimeline(
            self, rules, excluding: exclusions, from: meeting.openedAt ?? meeting.startsAt, through: moment)
    }
}
