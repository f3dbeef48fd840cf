import SQLite
import ShingiDomain

extension Connection {
    /// The sheet in force of each member that sent one.
    func ballotSheets(of meeting: MeetingID) throws -> [MemberID: BallotSheet] {
        var sheets: [MemberID: BallotSheet] = [:]
        try forEach(
            """
            SELECT member_id, version, received_at, paper_received_on, paper_note FROM ballot_sheets
            WHERE meeting_id = ? ORDER BY member_id, version
            """, [.integer(meeting.rawValue)]
        ) { row in
            let sheet = BallotSheet(
                member: try row.id(0), version: try row.integer(1), receivedAt: try row.instant(2),
                paperReceivedOn: try row.optionalDate(3), paperNote: try row.text(4))
            sheets[sheet.member] = sheet
        }
        return sheets
    }

    /// What each member answered last, where names are kept. What was answered on a vote from which the member was
    /// excluded since (除斥) remains stored and is no answer.
    func ballots(of meeting: MeetingID) throws -> [MemberID: [VoteID: Ballot]] {
        var ballots: [MemberID: [VoteID: Ballot]] = [:]
        try forEach(
            """
            SELECT b.member_id, b.vote_id, b.answer, b.opinion FROM ballots b
            WHERE b.meeting_id = ?1 AND b.version = (SELECT max(s.version) FROM ballot_sheets s
                WHERE s.meeting_id = ?1 AND s.member_id = b.member_id)
                AND NOT EXISTS (SELECT 1 FROM vote_exclusions e
                    WHERE e.vote_id = b.vote_id AND e.member_id = b.member_id)
            """, [.integer(meeting.rawValue)]
        ) { row in
            let vote: VoteID = try row.id(1)
            ballots[try row.id(0), default: [:]][vote] = Ballot(
                vote: vote, answer: try row.choice(2), opinion: try row.text(3))
        }
        return ballots
    }

    /// Anonymous answers, in an order that says nothing about who gave them or when.
    func anonymousBallots(of meeting: MeetingID) throws -> [Ballot] {
        try all(
            "SELECT vote_id, answer, opinion FROM anonymous_ballots WHERE meeting_id = ? ORDER BY vote_id, receipt",
            [.integer(meeting.rawValue)]
        ) { Ballot(vote: try $0.id(0), answer: try $0.choice(1), opinion: try $0.text(2)) }
    }

    func hasAnonymousBallot(_ receipt: [UInt8], in meeting: MeetingID) throws -> Bool {
        try first(
            "SELECT 1 FROM anonymous_ballots WHERE meeting_id = ? AND receipt = ? LIMIT 1",
            [.integer(meeting.rawValue), .blob(receipt)]
        ) { _ in true } ?? false
    }

    func insertBallotSheet(_ sheet: BallotSheet, in meeting: MeetingID, by account: AccountID) throws {
        try execute(
            """
            INSERT INTO ballot_sheets
                (meeting_id, member_id, version, paper_received_on, paper_note, received_by, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(meeting.rawValue), .integer(sheet.member.rawValue), .integer(Int64(sheet.version)),
                (sheet.paperReceivedOn?.iso).databaseValue, .text(sheet.paperNote), .integer(account.rawValue),
                .text(sheet.receivedAt.iso),
            ])
    }

    func insertBallots(_ ballots: [Ballot], of sheet: BallotSheet, in meeting: MeetingID) throws {
        for ballot in ballots {
            try execute(
                """
                INSERT INTO ballots (meeting_id, member_id, version, vote_id, answer, opinion)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(meeting.rawValue), .integer(sheet.member.rawValue), .integer(Int64(sheet.version)),
                    .integer(ballot.vote.rawValue), .text(ballot.answer.rawValue), .text(ballot.opinion),
                ])
        }
    }

    /// Puts anonymous answers where the receipt says, in the place of those that stood there.
    func storeAnonymousBallots(_ ballots: [Ballot], under receipt: [UInt8], in meeting: MeetingID) throws {
        for ballot in ballots {
            try execute(
                """
                INSERT INTO anonymous_ballots (meeting_id, receipt, vote_id, answer, opinion) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET answer = excluded.answer, opinion = excluded.opinion
                """,
                [
                    .integer(meeting.rawValue), .blob(receipt), .integer(ballot.vote.rawValue),
                    .text(ballot.answer.rawValue), .text(ballot.opinion),
                ])
        }
    }
}
