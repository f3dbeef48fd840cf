import SQLite
import ShingiDomain

extension Connection {
    /// In their order, without those that were taken out.
    func minutesTurns(of id: MinutesID) throws -> [MinutesTurn] {
        try all(
            "SELECT \(turnColumns) FROM minutes_turns WHERE minutes_id = ? AND position IS NOT NULL ORDER BY position",
            [.id(id)], turnRow)
    }

    /// With the meeting it belongs to; also one that was taken out.
    func minutesTurn(_ id: MinutesTurnID) throws -> (turn: MinutesTurn, minutes: MinutesID, meeting: MeetingID)? {
        try first(
            """
            SELECT \(turnColumns), minutes_id, (SELECT n.meeting_id FROM minutes n WHERE n.id = minutes_id)
            FROM minutes_turns WHERE id = ?
            """, [.id(id)]
        ) { (try turnRow($0), try $0.id(11), try $0.id(12)) }
    }

    /// The entry before or after a place.
    func minutesTurn(of id: MinutesID, before position: Int) throws -> MinutesTurn? {
        try first(
            """
            SELECT \(turnColumns) FROM minutes_turns WHERE minutes_id = ? AND position < ? ORDER BY position DESC LIMIT 1
            """, [.id(id), position.databaseValue], turnRow)
    }

    func minutesTurn(of id: MinutesID, after position: Int) throws -> MinutesTurn? {
        try first(
            "SELECT \(turnColumns) FROM minutes_turns WHERE minutes_id = ? AND position > ? ORDER BY position LIMIT 1",
            [.id(id), position.databaseValue], turnRow)
    }

    func insertMinutesEdit(
        _ act: MinutesEdit.Act, of id: MinutesID, undoing: Int64? = nil, by account: AccountID, at now: Instant
    ) throws -> Int64 {
        try execute(
            "INSERT INTO minutes_edits (minutes_id, act, undoes_id, edited_by, edited_at) VALUES (?, ?, ?, ?, ?)",
            [.id(id), .text(act.rawValue), undoing.databaseValue, .id(account), .text(now.iso)])
        return lastInsertRowID
    }

    func insertMinutesTurn(_ turn: MinutesTurn, of id: MinutesID, edit: Int64) throws -> MinutesTurnID {
        try execute(
            """
            INSERT INTO minutes_turns (minutes_id, position, kind, label, role, member_id, agenda_item_id, text, summary,
                in_summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, [.id(id), turn.position.databaseValue, .text(turn.kind.rawValue)] + turnValues(turn))
        let stored = MinutesTurnID(rawValue: lastInsertRowID)
        try keepVersion(of: stored, edit)
        return stored
    }

    func updateMinutesTurn(_ turn: MinutesTurn, edit: Int64) throws {
        try execute(
            """
            UPDATE minutes_turns SET position = ?, label = ?, role = ?, member_id = ?, agenda_item_id = ?, text = ?,
                summary = ?, in_summary = ?, version = version + 1
            WHERE id = ?
            """, [turn.position.databaseValue] + turnValues(turn) + [.id(turn.id)])
        try keepVersion(of: turn.id, edit)
    }

    /// Makes room between all entries; their order stays. Counts as a change of each, so that no earlier edit is undone
    /// into places that are no longer there.
    func spreadMinutesTurns(of id: MinutesID, edit: Int64) throws {
        let turns: [MinutesTurnID] = try all(
            "SELECT id FROM minutes_turns WHERE minutes_id = ? AND position IS NOT NULL ORDER BY position DESC",
            [.id(id)]
        ) { try $0.id(0) }
        // From behind, each to a place beyond all that are still to move.
        let last = try first("SELECT max(position) FROM minutes_turns WHERE minutes_id = ?", [.id(id)]) {
            try $0.integer(0)
        }
        let base = (last ?? 0) + MinutesTurn.step
        for (index, turn) in turns.enumerated() {
            try execute(
                "UPDATE minutes_turns SET position = ?, version = version + 1 WHERE id = ?",
                [(base + (turns.count - index) * MinutesTurn.step).databaseValue, .id(turn)])
            try keepVersion(of: turn, edit)
        }
    }

    /// The last change that was not undone and is no undoing itself.
    func lastMinutesEdit(of id: MinutesID) throws -> MinutesEdit? {
        try first(
            """
            SELECT e.id, e.act, a.name, e.edited_at FROM minutes_edits e JOIN accounts a ON a.id = e.edited_by
            WHERE e.minutes_id = ? AND e.act NOT IN ('undo', 'correction')
                AND NOT EXISTS (SELECT 1 FROM minutes_edits u WHERE u.undoes_id = e.id)
            ORDER BY e.id DESC LIMIT 1
            """, [.id(id)]
        ) {
            MinutesEdit(id: try $0.int64(0), act: try $0.choice(1), by: try $0.text(2), at: try $0.instant(3))
        }
    }

    /// Whether a row that an edit left has changed since.
    func isMinutesEditOvertaken(_ edit: Int64) throws -> Bool {
        try first(
            """
            SELECT 1 FROM minutes_turn_versions v JOIN minutes_turns t ON t.id = v.turn_id
            WHERE v.edit_id = ?
                AND (t.position, t.label, t.role, t.member_id, t.agenda_item_id, t.text, t.summary, t.in_summary)
                IS NOT (v.position, v.label, v.role, v.member_id, v.agenda_item_id, v.text, v.summary, v.in_summary)
            LIMIT 1
            """, [.integer(edit)]
        ) { _ in true } ?? false
    }

    /// Every row that an edit changed as it was before; a row that the edit brought is taken out.
    func undoMinutesEdit(_ edit: Int64, as undo: Int64) throws {
        let rows: [(MinutesTurnID, Int)] = try all(
            "SELECT turn_id, version FROM minutes_turn_versions WHERE edit_id = ?", [.integer(edit)]
        ) { (try $0.id(0), try $0.integer(1)) }
        // Out of the way first: two rows may change places.
        for (turn, _) in rows { try execute("UPDATE minutes_turns SET position = NULL WHERE id = ?", [.id(turn)]) }
        for (turn, version) in rows where version > 1 {
            try execute(
                """
                UPDATE minutes_turns SET (position, label, role, member_id, agenda_item_id, text, summary, in_summary) =
                    (SELECT position, label, role, member_id, agenda_item_id, text, summary, in_summary
                    FROM minutes_turn_versions v WHERE v.turn_id = minutes_turns.id AND v.version = ?)
                WHERE id = ?
                """, [(version - 1).databaseValue, .id(turn)])
        }
        for (turn, _) in rows {
            try execute("UPDATE minutes_turns SET version = version + 1 WHERE id = ?", [.id(turn)])
            try keepVersion(of: turn, undo)
        }
    }

    private func keepVersion(of id: MinutesTurnID, _ edit: Int64) throws {
        try execute(
            """
            INSERT INTO minutes_turn_versions
            SELECT id, version, ?, position, label, role, member_id, agenda_item_id, text, summary, in_summary
            FROM minutes_turns WHERE id = ?
            """, [.integer(edit), .id(id)])
    }

    private func turnValues(_ turn: MinutesTurn) -> [Value] {
        [
            .text(turn.speaker?.label ?? ""), (turn.speaker?.role.rawValue).databaseValue, .id(turn.speaker?.member),
            .id(turn.item), .text(turn.text), turn.summary.databaseValue, turn.isInSummary.databaseValue,
        ]
    }
}

/// In the order of `turnRow`.
private let turnColumns = """
    id, position, kind, label, role, member_id, agenda_item_id, text, summary, in_summary, version
    """

private func turnRow(_ row: Row) throws -> MinutesTurn {
    let role: SpeakerRole? = try row.optionalChoice(4)
    let label = try row.text(3)
    let member: MemberID? = try row.optionalID(5)
    return MinutesTurn(
        id: try row.id(0), position: try row.optionalInteger(1), kind: try row.choice(2),
        speaker: role.map { MinutesSpeaker(label: label, role: $0, member: member) }, item: try row.optionalID(6),
        text: try row.text(7), summary: try row.optionalText(8), isInSummary: try row.bool(9),
        version: try row.integer(10))
}
