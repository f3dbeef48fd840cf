import ShingiDomain
import ShingiServices

/// An item of the agenda with everything that is bound for it.
struct PacketItem: Sendable {
    let line: AgendaLine
    let leaves: [PacketLeaf]

    /// 諮問事項(1)
    var name: String { AgendaNumbering.name(of: line.item) }
    /// 諮問第462号 件名
    var title: String { [line.subject?.number?.text, line.item.title].compactMap(\.self).joined(separator: " ") }
    var anchor: String { "item-\(line.item.id)" }
}

/// Something that is bound into a packet as a whole: a sheet, a paper, or a slip in a paper's place.
struct PacketLeaf: Sendable {
    /// 総括表, 個票1 業務の委託, 資料1 概要図.
    let title: String
    /// 資料20, 資料20-1; nil where the pages number the papers.
    let number: String?
    /// 差替, 追加, 席上配付; empty for what came with the first release.
    let mark: String
    let content: Content

    enum Content: Sendable {
        case summary
        case sheet(MatterID)
        /// 要録(案)
        case minutes([MinutesPublicLine])
        /// 答申文
        case reply(ReplyDetail)
        /// 業務届出の報告
        case notices(ProcessingNoticeReportDetail)
        case slip(PacketSlip)
        /// Some pages of a file in the folder of the work.
        case file(String, pages: ClosedRange<Int>)
    }

    /// Whether it stands in the document that we print ourselves.
    var isOwn: Bool {
        if case .file = content { false } else { true }
    }
}

/// A page that says where a paper is that could not be bound.
struct PacketSlip: Sendable {
    let title: String
    /// Why it is not here, and where it is.
    let sentences: [String]
}
