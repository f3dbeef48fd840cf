import ShingiDomain

/// Meetings made up by counting, one for each batch of cases, spread over a term.
struct SeedMeetings {
    /// How many cases one meeting takes.
    static let size = 40

    private let members: [String]
    private let first: CivilDate
    private let days: Int
    private let count: Int

    /// - Parameter count: how many there are in all, each on a day of its own while the term has enough of them.
    init(_ demo: Demo, count: Int) throws(DemoError) {
        guard let last = demo.meetings.meetings.last, let term = demo.council.terms.last else {
            throw .unreadable("meetings.json", "no meeting")
        }
        members = term.appointments.map(\.member)
        first = last.date.adding(days: 30)
        days = first.days(to: term.to) - 30
        self.count = count
    }

    /// Three weeks before the meeting.
    func acceptance(before index: Int) -> CivilDate { date(index).adding(days: -21) }

    func make(_ index: Int, of cases: [DemoCaseFile.Case], isHeld: Bool) -> DemoMeetingFile.Meeting {
        let date = date(index)
        return DemoMeetingFile.Meeting(
            plannedOn: date.adding(days: -25), ordinal: 0, date: date, startsAt: demoTime(10, 0),
            plannedClose: demoTime(16, 0), place: "中央館8階特別会議室", form: .hybrid,
            agendaReleasedOn: date.adding(days: -7), agenda: cases.enumerated().map(item), day: isHeld ? day : nil,
            repliesOn: isHeld ? date.adding(days: 7) : nil)
    }

    private func date(_ index: Int) -> CivilDate { first.adding(days: days * index / count) }

    /// Eight minutes for each.
    private func item(_ place: Int, _ source: DemoCaseFile.Case) -> DemoMeetingFile.Item {
        let minutes = 5 + 8 * place
        return DemoMeetingFile.Item(
            kind: .consultation, case: source.key, title: nil, pages: 4 + source.number % 9, papers: nil,
            keepsPromise: nil,
            decidedAt: demoTime(10 + minutes / 60, minutes % 60), conditions: conditions(source.number))
    }

    private func conditions(_ number: Int) -> [DemoMeetingFile.Condition]? {
        guard number.isMultiple(of: 9) else { return nil }
        let isOwed = number.isMultiple(of: 90)
        return [
            DemoMeetingFile.Condition(
                text: isOwed ? "1年後に運用の状況を審議会に報告する" : "扱いを終えた記録を消したことを書面で確かめる", mustReport: isOwed)
        ]
    }

    private var day: DemoMeetingFile.Day {
        DemoMeetingFile.Day(
            openedAt: demoTime(10, 0), closedAt: demoTime(16, 0),
            attendance: members.map { DemoMeetingFile.Attendance(member: $0, mode: .place, arrivedAt: nil) },
            errata: [])
    }
}
