import SQLite
import ShingiDomain

extension Value {
    static func id<Entity>(_ id: ID<Entity>) -> Value { .integer(id.rawValue) }
    static func id<Entity>(_ id: ID<Entity>?) -> Value { id.map { .integer($0.rawValue) } ?? .null }
}

/// Whose minutes an actor may see; `n` stands for the table `minutes`, `m` for `meetings`.
extension Actor {
    var visibleMinutes: SQLFragment {
        guard may(.readMinutes) else { return SQLFragment("0") }
        let meetings = visibleMeetings
        if reach.wholeCouncil { return meetings }
        guard let memberID else { return SQLFragment("0") }
        return SQLFragment(
            """
            \(meetings.sql) AND (n.state = 'approved' OR n.state <> 'drafting' AND EXISTS (
                SELECT 1 FROM minutes_rounds r JOIN minutes_round_members p ON p.round_id = r.id
                WHERE r.minutes_id = n.id AND p.member_id = ?))
            """, meetings.arguments + [.id(memberID)])
    }
}

extension Connection {
    func minutes(of meeting: MeetingID, visibleTo actor: Actor) throws -> Minutes? {
        let scope = actor.visibleMinutes
        return try first(
            """
            SELECT n.id, n.meeting_id, n.state, n.version FROM minutes n JOIN meetings m ON m.id = n.meeting_id
            WHERE n.meeting_id = ? AND \(scope.sql)
            """, [.id(meeting)] + scope.arguments, minutesRow)
    }

    /// Whoever may see them.
    func minutes(of meeting: MeetingID) throws -> Minutes? {
        try first(
            "SELECT n.id, n.meeting_id, n.state, n.version FROM minutes n WHERE n.meeting_id = ?", [.id(meeting)],
            minutesRow)
    }

    func insertMinutes(of meeting: MeetingID, by account: AccountID, at now: Instant) throws -> MinutesID {
        try execute(
            "INSERT INTO minutes (meeting_id, state, begun_by, begun_at) VALUES (?, 'drafting', ?, ?)",
            [.id(meeting), .id(account), .text(now.iso)])
        return MinutesID(rawValue: lastInsertRowID)
    }

    func storeState(of minutes: Minutes) throws {
        try execute(
            "UPDATE minutes SET state = ?, version = version + 1 WHERE id = ?",
            [.text(minutes.state.rawValue), .id(minutes.id)])
    }

    func storeApproval(
        of minutes: Minutes, at meeting: MeetingID, _ sha256: [UInt8], by account: AccountID, _ now: Instant
    ) throws {
        try execute(
            """
            UPDATE minutes SET state = 'approved', approved_meeting_id = ?, approved_by = ?, approved_at = ?, sha256 = ?,
                version = version + 1
            WHERE id = ?
            """, [.id(meeting), .id(account), .text(now.iso), .blob(sha256), .id(minutes.id)])
    }

    func minutesApproval(of id: MinutesID, isIntact: ([UInt8]) -> Bool) throws -> MinutesApproval? {
        try first(
            """
            SELECT m.id, m.title, m.held_on, a.name, n.approved_at, n.sha256 FROM minutes n
            JOIN meetings m ON m.id = n.approved_meeting_id JOIN accounts a ON a.id = n.approved_by WHERE n.id = ?
            """, [.id(id)]
        ) { row in
            let sha256 = try row.blob(5)
            return MinutesApproval(
                meeting: try namedMeeting(row, 0), approvedBy: try row.text(3), approvedAt: try row.instant(4),
                sha256: sha256.hex, isIntact: isIntact(sha256))
        }
    }

    /// The meeting whose minutes an item of a later agenda confirms.
    func meetingConfirmed(by item: AgendaItemID) throws -> MeetingID? {
        try first("SELECT meeting_id FROM minutes_confirmations WHERE item_id = ?", [.id(item)]) { try $0.id(0) }
    }

    /// The meeting on whose agenda the minutes of a meeting stand to be confirmed; the last where there are several.
    func meetingConfirming(_ id: MeetingID) throws -> NamedMeeting? {
        try first(
            """
            SELECT m.id, m.title, m.held_on FROM minutes_confirmations c JOIN agenda_items i ON i.id = c.item_id
            JOIN meetings m ON m.id = i.meeting_id WHERE c.meeting_id = ? ORDER BY m.held_on DESC, m.id DESC LIMIT 1
            """, [.id(id)]
        ) { try namedMeeting($0, 0) }
    }

    func minutesBlocks(of id: MinutesID) throws -> [MinutesBlock: [MinutesLine]] {
        var blocks: [MinutesBlock: [MinutesLine]] = [:]
        try forEach(
            "SELECT block, term, text FROM minutes_generated WHERE minutes_id = ? ORDER BY block, position", [.id(id)]
        ) { row in
            blocks[try row.choice(0), default: []].append(MinutesLine(try row.text(1), try row.text(2)))
        }
        return blocks
    }

    func storeMinutesBlock(_ block: MinutesBlock, _ lines: [MinutesLine], of id: MinutesID) throws {
        try execute(
            "DELETE FROM minutes_generated WHERE minutes_id = ? AND block = ?", [.id(id), .text(block.rawValue)])
        for (index, line) in lines.enumerated() {
            try execute(
                "INSERT INTO minutes_generated (minutes_id, block, position, term, text) VALUES (?, ?, ?, ?, ?)",
                [
                    .id(id), .text(block.rawValue), (index + 1).databaseValue, .text(line.term), .text(line.text),
                ])
        }
    }

    func minutesRemarks(of id: MinutesID) throws -> [String: Versioned<String>] {
        let rows: [(String, Versioned<String>)] = try all(
            "SELECT block, text, version FROM minutes_remarks WHERE minutes_id = ?", [.id(id)]
        ) { (try $0.text(0), Versioned(value: try $0.text(1), version: try $0.integer(2))) }
        return Dictionary(rows) { first, _ in first }
    }

    func storeMinutesRemark(_ text: String, on key: String, of id: MinutesID) throws {
        try execute(
            """
            INSERT INTO minutes_remarks (minutes_id, block, text) VALUES (?, ?, ?)
            ON CONFLICT (minutes_id, block) DO UPDATE SET text = excluded.text, version = version + 1
            """, [.id(id), .text(key), .text(text)])
    }

    func minutesSpeakers(of council: CouncilID) throws -> [MinutesSpeaker] {
        try all(
            "SELECT label, role, member_id FROM minutes_speakers WHERE council_id = ? ORDER BY label", [.id(council)]
        ) { MinutesSpeaker(label: try $0.text(0), role: try $0.choice(1), member: try $0.optionalID(2)) }
    }

    func storeMinutesSpeaker(_ speaker: MinutesSpeaker, of council: CouncilID) throws {
        try execute(
            """
            INSERT INTO minutes_speakers (council_id, label, role, member_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (council_id, label) DO UPDATE SET role = excluded.role, member_id = excluded.member_id
            """,
            [.id(council), .text(speaker.label), .text(speaker.role.rawValue), .id(speaker.member)])
    }
}

private func minutesRow(_ row: Row) throws -> Minutes {
    Minutes(id: try row.id(0), meeting: try row.id(1), state: try row.choice(2), version: try row.integer(3))
}
