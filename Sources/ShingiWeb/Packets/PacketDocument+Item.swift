import ShingiDomain
import ShingiServices
import Templates

extension PacketDocument {
    /// The leaves of one item that are ours, kind by kind in the order in which `PacketItem` has them.
    struct Item: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .text("itemName", \.name), .optionalModel("summary", \.summary),
            .list("sheets", \.sheets), .list("minutes", \.minutes), .list("replies", \.replies),
            .list("notices", \.notices), .list("slips", \.slips))
        let anchor: String
        let name: String
        let summary: CaseSummaryView?
        let sheets: [CaseSheetView]
        let minutes: [Minutes]
        let replies: [ReplySheet]
        let notices: [Notices]
        let slips: [Slip]
    }

    struct Minutes: TemplateModel {
        static let fields = TemplateFields<Self>(.text("heading", \.heading), .model("version", \.version))
        let heading: String
        let version: MinutesPublicView
    }

    struct Notices: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .text("period", \.period), .list("groups", \.groups))
        let heading: String
        let period: String
        let groups: [ProcessingNoticeReportPage.Group]
    }

    struct Slip: TemplateModel {
        static let fields = TemplateFields<Self>(.text("slipTitle", \.title), .strings("sentences", \.sentences))
        let title: String
        let sentences: [String]
    }
}

extension PacketDocument.Item {
    init(_ item: PacketItem, _ plan: PacketPlan) {
        anchor = item.anchor
        name = item.name
        let detail = item.line.item.caseID.flatMap { plan.cases[$0] }
        summary = detail.map { CaseSummaryView($0, maySettle: false) }
        sheets =
            detail.map { detail in
                detail.subject.matters.map { CaseSheetView($0, detail, maySettle: false) }
            } ?? []
        minutes = item.leaves.compactMap { leaf in
            guard case .minutes(let lines) = leaf.content else { return nil }
            return PacketDocument.Minutes(heading: leaf.title, version: MinutesPublicView(lines))
        }
        replies = item.leaves.compactMap { leaf in
            guard case .reply(let reply) = leaf.content, let text = reply.text else { return nil }
            return ReplySheet(text, number: reply.number?.text, date: reply.date)
        }
        notices = item.leaves.compactMap { leaf in
            guard case .notices(let report) = leaf.content else { return nil }
            return PacketDocument.Notices(
                heading: leaf.title, period: "\(report.row.period.japanese)、\(report.row.noticeCount)件",
                groups: ProcessingNoticeReportPage.groups(of: report))
        }
        slips = item.leaves.compactMap { leaf in
            guard case .slip(let slip) = leaf.content else { return nil }
            return PacketDocument.Slip(title: slip.title, sentences: slip.sentences)
        }
    }
}
