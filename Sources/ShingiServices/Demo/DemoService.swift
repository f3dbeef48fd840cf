import ShingiDomain

/// Fills an empty data file with the demo.
package struct DemoService {
    let services: Services

    /// Writes all of the demo, or nothing. Everything is done by the services that do it for people, at the time when
    /// it happened, so the demo's records are such as the product makes.
    ///
    /// - Throws: `DemoError.notEmpty` when there is a council already, `DemoError.unreadable` when the files do not
    ///   fit together.
    package func load(_ demo: Demo) throws {
        _ = try fill(demo)
    }

    /// The same, and who was written into the file.
    func fill(_ demo: Demo) throws -> DemoPeople {
        guard try services.installation.isEmpty() else { throw DemoError.notEmpty }
        return try services.transaction {
            try services.installation.markAsDemo()
            var people = DemoPeople(services: services.at(try demoInstant(2022, 4, 1)))
            try people.load(demo)
            try loadMeetings(of: demo, people)
            return people
        }
    }

    /// Meeting by meeting, each with its cases before it and its replies behind it.
    private func loadMeetings(of demo: Demo, _ people: DemoPeople) throws {
        var cases = try DemoCases(services: services, people: people, papers: demo.papers)
        try cases.archive(demo.cases.archived)
        guard let first = demo.cases.cases.first else { return }
        try cases.beginNumbers(before: first.number, on: first.acceptedOn)
        for (index, source) in demo.meetings.meetings.enumerated() {
            let keys = Set(source.agenda.compactMap(\.case))
            let planner = DemoMeetings(services: services, people: people, cases: cases.ids, papers: demo.papers)
            try planner.beginNumbers(before: source)
            if index == 0 { try planner.beginReplyNumbers(before: first.number, on: source.date) }
            let meeting = try planner.plan(source)
            try cases.accept(demo.cases.cases.filter { keys.contains($0.key) })
            try hold(
                source, meeting,
                DemoMeetings(services: services, people: people, cases: cases.ids, papers: demo.papers))
            guard source.day == nil else { continue }
            try DemoRegisters(
                services: services, people: people, cases: cases.ids, meeting: meeting,
                evening: source.agendaReleasedOn
            ).load(demo.registers)
        }
    }

    private func hold(_ source: DemoMeetingFile.Meeting, _ meeting: MeetingID, _ meetings: DemoMeetings) throws {
        try meetings.release(source, meeting)
        guard let day = source.day else { return }
        try meetings.hold(source, day, meeting)
        if let date = source.repliesOn { try meetings.reply(to: source, meeting, on: date) }
    }
}

extension Services {
    package var demo: DemoService { DemoService(services: self) }
}
