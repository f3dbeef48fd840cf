import SQLite
import ShingiDomain

extension Connection {
    /// A case is answered once: a draft that stands there already stays with what was added to it.
    func isReplyDrawn(about id: CaseID) throws -> Bool {
        try first("SELECT 1 FROM reply_cases WHERE case_id = ? AND is_correction = 0", [.id(id)]) { _ in true } ?? false
    }

    /// Where a reply goes that is about a case of this department; nil for the head of the municipality.
    func usualAddressee(about id: CaseID) throws -> String? {
        try first(
            """
            SELECT a.addressee FROM case_departments d JOIN department_addressees a ON a.department_id = d.department_id
            WHERE d.case_id = ? ORDER BY d.position LIMIT 1
            """, [.id(id)]
        ) { try $0.text(0) }
    }

    /// What the owners of cases are answered through from now on; nil for the head of the municipality again.
    func storeUsualAddressee(_ addressee: String?, about cases: [CaseID]) throws {
        for id in cases {
            let owner = "(SELECT department_id FROM case_departments WHERE case_id = ? ORDER BY position LIMIT 1)"
            guard let addressee else {
                try execute("DELETE FROM department_addressees WHERE department_id = \(owner)", [.id(id)])
                continue
            }
            try execute(
                """
                INSERT INTO department_addressees (department_id, addressee) VALUES (\(owner), ?)
                ON CONFLICT (department_id) DO UPDATE SET addressee = excluded.addressee
                """, [.id(id), .text(addressee)])
        }
    }

    /// A draft that more cases of the meeting can join.
    func replyDraft(at meeting: MeetingID, to addressee: String) throws -> ReplyID? {
        try first(
            """
            SELECT id FROM replies WHERE meeting_id = ? AND addressee = ? AND issued_at IS NULL AND corrects_id IS NULL
            """, [.id(meeting), .text(addressee)]
        ) { try $0.id(0) }
    }

    func insertReplyDraft(of council: CouncilID, at meeting: MeetingID, to addressee: String) throws -> ReplyID {
        try execute(
            "INSERT INTO replies (council_id, meeting_id, addressee) VALUES (?, ?, ?)",
            [.id(council), .id(meeting), .text(addressee)])
        return ReplyID(rawValue: lastInsertRowID)
    }

    /// Behind the others that the reply answers.
    func addReplyCase(_ id: CaseID, to reply: ReplyID) throws {
        try execute(
            """
            INSERT INTO reply_cases (reply_id, position, case_id, is_correction)
            SELECT ?1, 1 + coalesce(max(position), 0), ?2, 0 FROM reply_cases WHERE reply_id = ?1
            """, [.id(reply), .id(id)])
    }

    /// Out of the draft it stands in; a draft that answers nothing any more goes with it.
    func removeReplyDraft(about id: CaseID, at meeting: MeetingID) throws {
        let reply: ReplyID? = try first(
            """
            SELECT r.id FROM replies r JOIN reply_cases x ON x.reply_id = r.id
            WHERE x.case_id = ? AND x.is_correction = 0 AND r.meeting_id = ? AND r.issued_at IS NULL
            """, [.id(id), .id(meeting)]
        ) { try $0.id(0) }
        guard let reply else { return }
        try execute("DELETE FROM reply_cases WHERE reply_id = ? AND case_id = ?", [.id(reply), .id(id)])
        try execute(
            "DELETE FROM replies WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM reply_cases WHERE reply_id = ?1)",
            [.id(reply)])
    }

    /// A draft that takes the place of an issued reply and answers the same cases.
    func insertReplyCorrection(_ words: ReplyWords, of reply: ReplyID) throws -> ReplyID {
        try execute(
            """
            INSERT INTO replies (council_id, meeting_id, corrects_id, addressee, remarks)
            SELECT council_id, meeting_id, id, ?, ? FROM replies WHERE id = ?
            """, [.text(words.addressee), .text(words.remarks), .id(reply)])
        let correction = ReplyID(rawValue: lastInsertRowID)
        try execute(
            "INSERT INTO reply_cases SELECT ?, position, case_id, 1 FROM reply_cases WHERE reply_id = ?",
            [.id(correction), .id(reply)])
        return correction
    }

    func deleteReplyDraft(_ id: ReplyID) throws { try execute("DELETE FROM replies WHERE id = ?", [.id(id)]) }

    /// What takes its place, a draft too.
    func correction(of id: ReplyID) throws -> (id: ReplyID, number: String?)? {
        try first("SELECT id, number_text FROM replies WHERE corrects_id = ?", [.id(id)]) {
            (try $0.id(0), try $0.optionalText(1))
        }
    }

    func storeReplyWords(_ words: ReplyWords, of id: ReplyID) throws {
        try execute(
            "UPDATE replies SET addressee = ?, remarks = ?, version = version + 1 WHERE id = ?",
            [.text(words.addressee), .text(words.remarks), .id(id)])
    }

    func insertReplyCheck(of id: ReplyID, _ fingerprint: String, by account: AccountID, at now: Instant) throws {
        try execute(
            "INSERT INTO reply_checks (reply_id, fingerprint, checked_by, checked_at) VALUES (?, ?, ?, ?)",
            [.id(id), .text(fingerprint), .id(account), .text(now.iso)])
    }

    func lastReplyCheck(of id: ReplyID) throws -> ReplyCheck? {
        try first(
            """
            SELECT a.name, c.checked_at, c.fingerprint FROM reply_checks c JOIN accounts a ON a.id = c.checked_by
            WHERE c.reply_id = ? ORDER BY c.id DESC LIMIT 1
            """, [.id(id)]
        ) { ReplyCheck(by: try $0.text(0), at: try $0.instant(1), fingerprint: try $0.text(2)) }
    }
}
