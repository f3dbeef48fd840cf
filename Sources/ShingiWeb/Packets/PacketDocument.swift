import ShingiDomain
import ShingiServices
import Templates

/// The pages of a packet that we print ourselves: cover, contents, the sheets of the cases, what follows from our records,
/// and slips.
struct PacketDocument: Page {
    static let template = "packets/document"
    static let fields = TemplateFields<Self>(
        .text("council", \.council), .text("title", \.title), .text("date", \.date), .text("place", \.place),
        .flag("hasNumbers", \.hasNumbers), .list("lines", \.lines), .list("items", \.items))

    let title: String
    let council: String
    let date: String
    let place: String
    /// Whether papers are found by their numbers and not by pages.
    let hasNumbers: Bool
    let lines: [Line]
    let items: [Item]

    /// A line of the contents.
    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("lineName", \.name), .text("lineTitle", \.title), .text("department", \.department),
            .text("href", \.href), .text("found", \.found), .flag("isInner", \.isInner))
        let name: String
        let title: String
        let department: String
        let href: String
        /// P22～P32, or 資料20
        let found: String
        var isInner = false
    }

    /// - Parameter layout: nil for the first time, when the pages are not known yet; the contents are as long already.
    init(_ plan: PacketPlan, _ items: [PacketItem], _ layout: PacketLayout?) {
        title = plan.meeting.title
        council = plan.council.name
        date = "\(plan.meeting.date.japanese) \(plan.meeting.startsAt.japanese)"
        place = plan.meeting.place
        hasNumbers = plan.isByNumber
        lines = items.enumerated().flatMap { index, item in
            Self.lines(item, plan.isByNumber, layout.map { $0.range(ofItem: index)?.description ?? "" })
        }
        self.items = items.map { Item($0, plan) }
    }

    private static func lines(_ item: PacketItem, _ isByNumber: Bool, _ pages: String?) -> [Line] {
        let main = item.leaves.first?.number ?? ""
        let first = Line(
            name: item.name, title: item.title, department: item.line.subject?.departmentText ?? "",
            href: "#\(item.anchor)", found: isByNumber ? main : pages ?? (item.leaves.isEmpty ? "" : "P000～P000"))
        guard isByNumber else { return [first] }
        return [first]
            + item.leaves.filter { ($0.number ?? "") != main }.map {
                Line(
                    name: "", title: $0.title, department: "", href: "#\(item.anchor)", found: $0.number ?? "",
                    isInner: true)
            }
    }
}

extension PacketPlan {
    /// 資料20, 資料20-1 in place of P22～P32.
    var isByNumber: Bool { council.settings.materialNumbers.numbering != .pageRanges }
}
