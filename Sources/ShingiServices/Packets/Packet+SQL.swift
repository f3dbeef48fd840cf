import SQLite
import ShingiDomain

extension Connection {
    /// The report of processing notices that stands on an agenda as this item.
    func noticeReport(placedAs item: AgendaItemID) throws -> ProcessingNoticeReportID? {
        try first("SELECT id FROM processing_notice_reports WHERE agenda_item_id = ?", [.id(item)]) { try $0.id(0) }
    }

    /// The replies that members are handed under an item, in the order of their numbers.
    func handedOutReplies(under item: AgendaItemID) throws -> [ReplyID] {
        try all(
            """
            SELECT r.id FROM reply_handouts h JOIN replies r ON r.id = h.reply_id WHERE h.item_id = ?
            ORDER BY r.replied_on, r.number
            """, [.id(item)]
        ) { try $0.id(0) }
    }
}
