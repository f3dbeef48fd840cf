import ShingiDomain

@testable import ShingiServices
@testable import ShingiWeb

/// A written meeting of a large council, open for answers, and its members each with a session of their own.
struct WrittenStage {
    let site: TestSite
    let meeting: MeetingID
    let tokens: [String]

    /// - Parameter members: beside the sixteen of the demo, who have no sessions here.
    init(members: Int, names: BallotNames = .members) throws {
        site = try TestSite()
        let secretariat = try site.actor(.secretariat)
        (meeting, tokens) = try site.store.write { services in
            let tokens = try (0..<members).map { try Self.seat($0, secretariat.councilID, services) }
            return (try Self.release(names, secretariat, services), tokens)
        }
    }

    /// The member of that session.
    func browser(_ index: Int) -> Browser {
        let browser = site.browser()
        browser.setCookie("shingi_session", tokens[index])
        return browser
    }

    var path: String { "/meetings/\(meeting)" }

    /// The controls of the votes on the page seen last, filled with one answer.
    static func answers(on page: WebPage, _ answer: String) -> [(String, String)] {
        (page.form(action: page.actions.first { $0.hasSuffix("/ballot_confirmations") } ?? "") ?? [])
            .filter { $0.0.hasPrefix("opinion.") }
            .map { ("answer." + $0.0.dropFirst("opinion.".count), answer) }
    }

    private static func seat(_ index: Int, _ council: CouncilID, _ services: Services) throws -> String {
        let connection = services.connection
        let id = Int64(council.rawValue)
        try connection.execute(
            "INSERT INTO members (council_id, name, kana) VALUES (?, ?, ?)",
            [.integer(id), .text("試験 委員\(index + 1)"), .text("しけん\(index + 1)")])
        let member = connection.lastInsertRowID
        try connection.execute(
            """
            INSERT INTO appointments (member_id, term_id, seat_category, starts_on, ends_on, end_reason)
            SELECT ?, id, 'citizen', starts_on, ends_on, 'term_expired' FROM terms
            WHERE '2022-09-29' BETWEEN starts_on AND ends_on AND council_id = ?
            """, [.integer(member), .integer(id)])
        try connection.execute(
            """
            INSERT INTO accounts (login, name, password_hash, created_at)
            SELECT ?, ?, password_hash, created_at FROM accounts LIMIT 1
            """, [.text("shiken\(index + 1)"), .text("試験 委員\(index + 1)")])
        let account = AccountID(rawValue: connection.lastInsertRowID)
        try connection.execute(
            "INSERT INTO account_roles (account_id, council_id, role, member_id) VALUES (?, ?, 'member', ?)",
            [.integer(account.rawValue), .integer(id), .integer(member)])
        return try services.sessions.start(for: account).text
    }

    private static func release(_ names: BallotNames, _ actor: Actor, _ services: Services) throws -> MeetingID {
        guard let day = CivilDate(iso: "2022-09-29"), let time = TimeOfDay(hour: 17, minute: 0) else {
            throw TestSite.Unexpected("no such day")
        }
        let id = try services.meetings.plan(
            MeetingPlan(date: day, startsAt: time, place: "書面", form: .written), by: actor)
        for title in ["前回の会議録", "次年度の日程"] {
            _ = try services.agendas.addItem(NewAgendaItem(kind: .confirmation, title: title), to: id, by: actor)
        }
        try services.writtenMeetings.release(id, closesAt: Instant(day, time), names: names, by: actor)
        return id
    }
}
