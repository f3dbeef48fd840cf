import SQLite
import ShingiDomain

@testable import ShingiServices

extension Fixture {
    /// Puts cases on the agenda of a meeting and gives it out to the members.
    @discardableResult
    func release(_ cases: [CaseID]) throws -> MeetingID {
        let account = account(.secretariat)
        return try write { services in
            let connection = services.connection
            try connection.execute(
                """
                INSERT INTO meetings (council_id, term_id, ordinal, ordinal_scope, title, held_on, starts_at, place, form,
                    state, open_to_public)
                VALUES (?, ?, 1, 'term:2', '第十三期・第1回', '2022-08-30', '14:00', '第一委員会室', 'hybrid', 'planned', 1)
                """,
                [.integer(council.rawValue), .integer(terms[1].rawValue)])
            let meeting = connection.lastInsertRowID
            for (index, id) in cases.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO agenda_items (meeting_id, kind, position, case_id, title)
                    VALUES (?, 'consultation', ?, ?, '案件')
                    """,
                    [.integer(meeting), .integer(Int64(index + 1)), .integer(id.rawValue)])
            }
            try connection.execute(
                "INSERT INTO agenda_releases (meeting_id, released_by, released_at) VALUES (?, ?, ?)",
                [.integer(meeting), .integer(account.rawValue), .text(services.now.iso)])
            try connection.execute(
                """
                INSERT INTO released_items (release_id, item_id, kind, position, case_id, title)
                SELECT ?, id, kind, position, case_id, title FROM agenda_items WHERE meeting_id = ?
                """, [.integer(connection.lastInsertRowID), .integer(meeting)])
            return MeetingID(rawValue: meeting)
        }
    }
}

extension Fixture {
    /// Decides all matters of a case on its agenda: first 承認 without objection, then corrected to 条件付承認 by 14 to 1.
    func decide(_ id: CaseID) throws {
        let account = Value.integer(account(.clerk).rawValue)
        try write { services in
            let connection = services.connection
            try connection.execute(
                """
                INSERT INTO votes (agenda_item_id, position, subject)
                SELECT id, 1, 'consultation' FROM agenda_items WHERE case_id = ?
                """,
                [.integer(id.rawValue)])
            let vote = connection.lastInsertRowID
            try connection.execute(
                "INSERT INTO vote_matters (vote_id, matter_id) SELECT ?, id FROM matters WHERE case_id = ?",
                [.integer(vote), .integer(id.rawValue)])
            let insertion = """
                INSERT INTO decisions (vote_id, corrects_id, correction_reason, method, motion, outcome, word, reason,
                    announcement, in_office, quorum, place, web, chair_present, chair_excluded, excluded,
                    quorum_base, quorum_share, quorum_article, web_counts, excluded_counts, decides_without_quorum,
                    exclusion_by_resolution, chair_vote, passing_base, passing_share, decision_word, decided_at, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, 'agree', ?, ?, '過半数', '承認といたします。', 16, 9, 12, 4, 1, 0, 0,
                    'in_office', 'more_than_half', '', 1, 1, 0, 0, 'never', 'voters', 'more_than_half', 'approval', '15:00', ?, '2022-08-30T06:00:00.000Z')
                """
            try connection.execute(
                insertion, [.integer(vote), .null, .null, "no_objection", "approved", "承認", account])
            try connection.execute(
                insertion,
                [
                    .integer(vote), .integer(connection.lastInsertRowID), "読み違えた。", "show_of_hands",
                    "conditionally_approved", "条件付承認", account,
                ])
            let decision = Value.integer(connection.lastInsertRowID)
            try connection.execute(
                "INSERT INTO tallies (decision_id, in_favour, against, abstained) VALUES (?, 14, 1, 0)", [decision])
            try connection.execute(
                "INSERT INTO conditions (decision_id, position, text, must_report) VALUES (?, 1, '周知の内容を報告されたい。', 1)",
                [decision])
        }
    }
}
