import SQLite
import ShingiDomain

extension Connection {
    /// The last round.
    func minutesRound(of id: MinutesID) throws -> MinutesRound? {
        try first(
            """
            SELECT id, due_on, sent_at, closed_at FROM minutes_rounds WHERE minutes_id = ? ORDER BY id DESC LIMIT 1
            """, [.id(id)]
        ) { row in
            let round = try row.int64(0)
            return MinutesRound(
                id: round, due: try row.date(1), sentAt: try row.instant(2), closedAt: try row.optionalInstant(3),
                members: try roundMembers(of: round), corrections: try minutesCorrections(of: round))
        }
    }

    private func roundMembers(of round: Int64) throws -> [MinutesRound.RoundMember] {
        try all(
            """
            SELECT p.member_id, m.name, p.confirmed_at, p.signs, p.signed_at
            FROM minutes_round_members p JOIN members m ON m.id = p.member_id
            WHERE p.round_id = ? ORDER BY p.signs DESC, m.kana, m.id
            """, [.integer(round)]
        ) { row in
            MinutesRound.RoundMember(
                member: try row.id(0), name: try row.text(1), confirmedAt: try row.optionalInstant(2),
                signs: try row.bool(3), signedAt: try row.optionalInstant(4))
        }
    }

    private func minutesCorrections(of round: Int64) throws -> [MinutesCorrection] {
        try all(
            """
            SELECT id, turn_id, member_id, before, after, comment, decision, reason FROM minutes_corrections
            WHERE round_id = ? ORDER BY id
            """, [.integer(round)]
        ) { row in
            MinutesCorrection(
                id: try row.id(0), turn: try row.id(1), member: try row.id(2), before: try row.text(3),
                after: try row.text(4), comment: try row.text(5), decision: try row.optionalChoice(6),
                reason: try row.text(7))
        }
    }

    func insertMinutesRound(
        of id: MinutesID, due: CivilDate, signer: MemberID?, by account: AccountID, at now: Instant
    ) throws {
        try execute(
            "INSERT INTO minutes_rounds (minutes_id, due_on, signer_id, sent_by, sent_at) VALUES (?, ?, ?, ?, ?)",
            [.id(id), .text(due.iso), .id(signer), .id(account), .text(now.iso)])
    }

    /// Into the round that was begun last.
    func insertRoundMember(_ member: MemberID, signs: Bool) throws {
        try execute(
            """
            INSERT INTO minutes_round_members (round_id, member_id, signs)
            VALUES ((SELECT max(id) FROM minutes_rounds), ?, ?)
            """, [.id(member), signs.databaseValue])
    }

    func storeConfirmation(of member: MemberID, in round: Int64, at now: Instant) throws {
        try execute(
            """
            UPDATE minutes_round_members SET confirmed_at = coalesce(confirmed_at, ?) WHERE round_id = ? AND member_id = ?
            """, [.text(now.iso), .integer(round), .id(member)])
    }

    func storeSignature(of member: MemberID, in round: Int64, at now: Instant) throws {
        try execute(
            "UPDATE minutes_round_members SET signed_at = ? WHERE round_id = ? AND member_id = ?",
            [.text(now.iso), .integer(round), .id(member)])
    }

    func closeMinutesRound(_ round: Int64, by account: AccountID, at now: Instant) throws {
        try execute(
            "UPDATE minutes_rounds SET closed_by = ?, closed_at = ? WHERE id = ?",
            [.id(account), .text(now.iso), .integer(round)])
    }

    func insertMinutesCorrection(
        of turn: MinutesTurn, to after: String, _ comment: String, in round: Int64, by member: MemberID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO minutes_corrections (round_id, turn_id, member_id, before, after, comment, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(round), .id(turn.id), .id(member), .text(turn.text), .text(after), .text(comment),
                .text(now.iso),
            ])
    }

    func storeDecision(of correction: MinutesCorrection, by account: AccountID, at now: Instant) throws {
        try execute(
            """
            UPDATE minutes_corrections SET decision = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ?
            """,
            [
                (correction.decision?.rawValue).databaseValue, .text(correction.reason), .id(account), .text(now.iso),
                .id(correction.id),
            ])
    }

    func meeting(ofCorrection id: MinutesCorrectionID) throws -> MeetingID? {
        try first(
            """
            SELECT n.meeting_id FROM minutes_corrections c JOIN minutes_rounds r ON r.id = c.round_id
            JOIN minutes n ON n.id = r.minutes_id WHERE c.id = ?
            """, [.id(id)]
        ) { try $0.id(0) }
    }
}
