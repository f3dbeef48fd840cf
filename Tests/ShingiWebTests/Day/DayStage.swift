import SQLite
import ShingiDomain

@testable import ShingiServices
@testable import ShingiWeb

/// The demo's planned meeting on its morning, with the clerk at the screen.
final class DayStage {
    let site: TestSite
    let clerk: Browser
    let meeting: MeetingID
    let members: [MemberID]

    var path: String { Paths.meetingDay(meeting) }

    /// - Parameter rules: what the council decides by from that day.
    init(_ rules: VotingRules = VotingRules(chairVote: .never)) throws {
        site = try TestSite()
        site.clock.set(
            CivilDate(year: 2022, month: 7, day: 28) ?? site.clock.now.civilDate,
            TimeOfDay(hour: 9, minute: 59) ?? site.clock.now.timeOfDay)
        let administrator = try site.actor(.administrator)
        let today = site.clock.now.civilDate
        try site.store.write {
            try $0.votingRules.add(rules, from: today, by: administrator)
        }
        let found = try site.store.read { services in
            try services.connection.first("SELECT id FROM meetings WHERE state = 'planned' ORDER BY held_on LIMIT 1") {
                MeetingID(rawValue: try $0.int64(0))
            }
        }
        guard let found else { throw TestSite.Unexpected("the demo plans no meeting") }
        meeting = found
        let actor = try site.actor(.clerk)
        members = try site.store.read { try $0.days.sheet(of: found, for: actor).members.map(\.id) }
        clerk = try site.signIn(as: .clerk)
    }

    /// So many in the room and by Web; the rest absent.
    func seats(place: Int, web: Int = 0) -> [String: String?] {
        var fields: [String: String?] = [:]
        for (index, member) in members.enumerated() {
            fields["seats.\(member).0.mode"] = index < place ? "place" : index < place + web ? "web" : "absent"
        }
        return fields
    }

    /// Opens with these seats and shows the screen.
    @discardableResult
    func open(place: Int = 16, web: Int = 0) throws -> WebPage {
        _ = try clerk.get(path)
        var fields = seats(place: place, web: web)
        fields["opened_at"] = "10:00"
        let form = clerk.page?.form(action: Paths.meetingAttendances(meeting)) ?? []
        let kept = form.filter { fields[$0.0] == nil }
        let done = try clerk.send(
            Paths.meetingOpening(meeting), kept + fields.compactMap { name, value in value.map { (name, $0) } })
        guard done.status == 303 else { throw TestSite.Unexpected(done) }
        return try clerk.follow(done)
    }

    /// Chair and deputy of the day.
    func officeHolders() throws -> [MemberID] {
        let actor = try site.actor(.clerk)
        let sitting = try site.store.read { try $0.days.sheet(of: meeting, for: actor).sitting }
        let chair = sitting.register.presider(on: sitting.meeting.date, present: Set(members))?.member
        let rest = Set(members).subtracting([chair].compactMap(\.self))
        let deputy = sitting.register.presider(on: sitting.meeting.date, present: rest)?.member
        return [chair, deputy].compactMap(\.self)
    }

    /// The votes of the items of one kind, in the agenda's order.
    func votes(_ kind: AgendaKind = .consultation) throws -> [VoteID] {
        let actor = try site.actor(.clerk)
        return try site.store.read { services in
            try services.days.sheet(of: meeting, for: actor).items.filter { $0.item.kind == kind }
                .flatMap(\.votes).map(\.vote.id)
        }
    }

    func names() throws -> [MemberID: String] {
        let actor = try site.actor(.clerk)
        let members = try site.store.read { try $0.days.sheet(of: meeting, for: actor).members }
        return Dictionary(members.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func screen(of vote: VoteID, correcting: Bool = false) throws -> WebPage {
        try clerk.get("\(path)?vote=\(vote)\(correcting ? "&correct=1" : "")")
    }
}
