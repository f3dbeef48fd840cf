import SQLite
import ShingiDomain

extension Connection {
    /// Those in force, oldest first.
    func minutesWithholdings(of id: MinutesID) throws -> [MinutesWithholding] {
        try all(
            """
            SELECT id, turn_id, words, basis FROM minutes_withholdings
            WHERE minutes_id = ? AND removed_at IS NULL ORDER BY id
            """, [.id(id)]
        ) {
            MinutesWithholding(
                id: try $0.id(0), turn: try $0.optionalID(1), words: try $0.text(2), basis: try $0.text(3))
        }
    }

    func insertWithholding(
        _ words: String, in turn: MinutesTurnID?, _ basis: String, of id: MinutesID, by account: AccountID,
        at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO minutes_withholdings (minutes_id, kind, turn_id, words, basis, marked_by, marked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(id), .text(turn == nil ? "name" : "passage"), .id(turn), .text(words), .text(basis), .id(account),
                .text(now.iso),
            ])
    }

    func removeWithholding(_ id: MinutesWithholdingID, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE minutes_withholdings SET removed_by = ?, removed_at = ? WHERE id = ?",
            [.id(account), .text(now.iso), .id(id)])
    }

    /// The one in force.
    func minutesPublication(of id: MinutesID) throws -> MinutesPublication? {
        try first(
            """
            SELECT p.id, p.published_at, a.name FROM minutes_publications p JOIN accounts a ON a.id = p.published_by
            WHERE p.minutes_id = ? AND p.withdrawn_at IS NULL
            """, [.id(id)]
        ) { MinutesPublication(id: try $0.int64(0), publishedAt: try $0.instant(1), publishedBy: try $0.text(2)) }
    }

    func insertMinutesPublication(
        _ lines: [MinutesPublicLine], style: MinutesStyle, title: String, bases: [String], of id: MinutesID,
        by account: AccountID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO minutes_publications (minutes_id, style, title, bases, published_by, published_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .id(id), .text(style.rawValue), .text(title), .text(bases.joined(separator: "\n")), .id(account),
                .text(now.iso),
            ])
        let publication = lastInsertRowID
        for (index, line) in lines.enumerated() {
            try execute(
                "INSERT INTO minutes_public_lines (publication_id, position, kind, label, text) VALUES (?, ?, ?, ?, ?)",
                [
                    .integer(publication), (index + 1).databaseValue, .text(line.kind.rawValue), .text(line.label),
                    .text(line.text),
                ])
        }
    }

    func withdrawMinutesPublication(_ id: Int64, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE minutes_publications SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ?",
            [.id(account), .text(now.iso), .integer(id)])
    }

    /// What everybody may read of the minutes of a meeting; nil while none are public.
    func publicMinutes(of meeting: MeetingID) throws -> PublicMinutes? {
        try first(
            """
            SELECT p.id, p.title, m.held_on, p.published_at, p.bases, m.council_id,
                EXISTS (SELECT 1 FROM agenda_releases a WHERE a.meeting_id = m.id), p.style
            FROM minutes_publications p JOIN minutes n ON n.id = p.minutes_id JOIN meetings m ON m.id = n.meeting_id
            WHERE n.meeting_id = ? AND p.withdrawn_at IS NULL
            """, [.id(meeting)]
        ) { row in
            PublicMinutes(
                meeting: meeting, council: try row.id(5), title: try row.text(1), date: try row.date(2),
                publishedAt: try row.instant(3), style: try row.choice(7),
                bases: try row.text(4).split(separator: "\n").map(String.init),
                lines: try publicLines(of: row.int64(0)),
                hasAgenda: try row.bool(6))
        }
    }

    func hasPublicMinutes(_ meeting: MeetingID) throws -> Bool {
        try first(
            """
            SELECT 1 FROM minutes_publications p JOIN minutes n ON n.id = p.minutes_id
            WHERE n.meeting_id = ? AND p.withdrawn_at IS NULL
            """, [.id(meeting)]
        ) { _ in true } ?? false
    }

    func publishedMinutes(of council: CouncilID, limit: Int) throws -> [PublishedMinutes] {
        try all(
            """
            SELECT n.meeting_id, p.title, m.held_on, p.published_at FROM minutes_publications p
            JOIN minutes n ON n.id = p.minutes_id JOIN meetings m ON m.id = n.meeting_id
            WHERE m.council_id = ? AND p.withdrawn_at IS NULL ORDER BY p.published_at DESC, p.id DESC LIMIT ?
            """, [.id(council), limit.databaseValue]
        ) {
            PublishedMinutes(
                meeting: try $0.id(0), title: try $0.text(1), date: try $0.date(2), publishedAt: try $0.instant(3))
        }
    }

    private func publicLines(of publication: Int64) throws -> [MinutesPublicLine] {
        try all(
            "SELECT kind, label, text FROM minutes_public_lines WHERE publication_id = ? ORDER BY position",
            [.integer(publication)]
        ) { MinutesPublicLine(try $0.choice(0), label: try $0.text(1), text: try $0.text(2)) }
    }
}
