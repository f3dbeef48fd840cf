import SQLite
import ShingiDomain

extension Connection {
    /// Of a whole meeting, in ascending order of the members.
    func itemExclusions(of meeting: MeetingID) throws -> [AgendaItemID: [Exclusion]] {
        var exclusions: [AgendaItemID: [Exclusion]] = [:]
        try forEach(
            """
            SELECT e.agenda_item_id, e.member_id, e.reason, e.resolution FROM item_exclusions e
            JOIN agenda_items i ON i.id = e.agenda_item_id WHERE i.meeting_id = ? ORDER BY e.member_id
            """, [.integer(meeting.rawValue)]
        ) { row in
            exclusions[try row.id(0), default: []].append(
                try Exclusion(member: row.id(1), reason: row.text(2), resolution: row.text(3)))
        }
        return exclusions
    }

    func insertItemExclusion(_ exclusion: Exclusion, from item: AgendaItemID) throws {
        try execute(
            "INSERT INTO item_exclusions (agenda_item_id, member_id, reason, resolution) VALUES (?, ?, ?, ?)",
            [
                .integer(item.rawValue), .integer(exclusion.member.rawValue), .text(exclusion.reason),
                .text(exclusion.resolution),
            ])
    }

    func deleteItemExclusion(of member: MemberID, from item: AgendaItemID) throws {
        try execute(
            "DELETE FROM item_exclusions WHERE agenda_item_id = ? AND member_id = ?",
            [.integer(item.rawValue), .integer(member.rawValue)])
    }

    /// Whether the answers of a member that are in force say something about every vote of an item.
    func hasAnswered(_ item: AgendaItemID, by member: MemberID) throws -> Bool {
        try first(
            """
            SELECT NOT EXISTS (SELECT 1 FROM votes v JOIN agenda_items i ON i.id = v.agenda_item_id
                WHERE v.agenda_item_id = ?1 AND NOT EXISTS (
                    SELECT 1 FROM ballots b WHERE b.vote_id = v.id AND b.member_id = ?2 AND b.version = (
                        SELECT max(s.version) FROM ballot_sheets s
                        WHERE s.meeting_id = i.meeting_id AND s.member_id = ?2)))
            """, [.integer(item.rawValue), .integer(member.rawValue)]
        ) { try $0.bool(0) } ?? false
    }
}
