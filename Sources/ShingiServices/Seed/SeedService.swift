import ShingiDomain

/// Fills an empty data file with the demo and as many more cases as one wants to measure with.
package struct SeedService {
    let services: Services

    /// Everything goes the way it goes for people, through the services that do it for them: drafted, handed in,
    /// accepted with a number, commented on, decided at a meeting, replied to. The last two meetings' worth of cases
    /// still wait, and every fortieth was withdrawn.
    ///
    /// - Throws: `DemoError.notEmpty` when there is a council already.
    package func load(_ demo: Demo, cases count: Int) throws {
        try services.transaction {
            let people = try services.demo.fill(demo)
            guard let last = demo.cases.cases.map(\.number).max() else { return }
            let batches = (count + SeedMeetings.size - 1) / SeedMeetings.size
            let meetings = try SeedMeetings(demo, count: max(1, batches))
            let made = SeedCases(demo)
            for batch in 0..<batches {
                let indices = batch * SeedMeetings.size..<min(count, (batch + 1) * SeedMeetings.size)
                let cases = indices.map {
                    made.make($0, number: last + 1 + $0, acceptedOn: meetings.acceptance(before: batch))
                }
                try load(cases, people, papers: demo.papers) { remaining in
                    guard batch < batches - 1 || batches == 1 else { return nil }
                    return meetings.make(batch, of: remaining, isHeld: batch < batches - 2)
                }
            }
        }
    }

    /// - Parameter meet: the meeting that takes what is left of the cases; nil while they wait for one.
    private func load(
        _ sources: [DemoCaseFile.Case], _ people: DemoPeople, papers: String,
        _ meet: ([DemoCaseFile.Case]) -> DemoMeetingFile.Meeting?
    ) throws {
        var cases = try DemoCases(services: services, people: people, papers: papers)
        try cases.accept(sources)
        for source in sources { try comment(on: cases.ids[source.key], source, people) }
        for source in sources where isWithdrawn(source) { try withdraw(cases.ids[source.key], source, people) }
        guard let meeting = meet(sources.filter { !isWithdrawn($0) }) else { return }
        let meetings = DemoMeetings(services: services, people: people, cases: cases.ids, papers: papers)
        let id = try meetings.plan(meeting)
        try meetings.release(meeting, id)
        guard let day = meeting.day, let replied = meeting.repliesOn else { return }
        try meetings.hold(meeting, day, id)
        try meetings.reply(to: meeting, id, on: replied)
    }

    /// Three of the five are dealt with.
    private func comment(on id: CaseID, _ source: DemoCaseFile.Case, _ people: DemoPeople) throws {
        let then = services.at(Instant(source.acceptedOn, demoTime(11, source.number % 60)))
        let secretariat = people.actor(.secretariat)
        for comment in SeedCases.comments {
            let entry = CommentEntry(matter: nil, path: comment.path, text: comment.text)
            try then.fieldComments.comment(entry, on: id, by: secretariat)
        }
        for found in try then.fieldComments.comments(on: id, for: secretariat).prefix(3) {
            _ = try then.fieldComments.settle(found.comment.id, by: secretariat)
        }
    }

    private func isWithdrawn(_ source: DemoCaseFile.Case) -> Bool { source.number.isMultiple(of: 40) }

    private func withdraw(_ id: CaseID, _ source: DemoCaseFile.Case, _ people: DemoPeople) throws {
        let then = services.at(Instant(source.acceptedOn, demoTime(17, 0)))
        let secretariat = people.actor(.secretariat)
        let version = try then.cases.find(id, for: secretariat).version
        try then.consultations.withdraw(id, reason: "事業の実施を翌年度に延ばすため", version: version, by: secretariat)
    }
}

extension Services {
    package var seed: SeedService { SeedService(services: self) }
}
