import SQLite
import ShingiDomain

extension Connection {
    /// The replies that stand ready after a meeting, in the order of the consultation numbers.
    func demoReplies(of meeting: MeetingID) throws -> [ReplyID] {
        try all(
            """
            SELECT r.id FROM replies r JOIN reply_cases x ON x.reply_id = r.id JOIN cases c ON c.id = x.case_id
            WHERE r.meeting_id = ? GROUP BY r.id ORDER BY min(c.number)
            """, [.integer(meeting.rawValue)]
        ) { try $0.id(0) }
    }

    /// 個票「業務の委託」の「個人情報の保護措置等」
    func demoPlace(of field: String, in sheet: CaseSheet) throws -> String {
        let title = try first(
            "SELECT p.title FROM matters m JOIN provisions p ON p.id = m.provision_id WHERE m.id = ?",
            [.integer(sheet.matter.rawValue)]
        ) { try $0.text(0) }
        let label = try forms([sheet.form]).first?.field(field)?.label
        guard let title, let label else { throw DemoError.unreadable("meetings.json", "no field \(field)") }
        return "個票「\(title)」の「\(label)」"
    }
}
