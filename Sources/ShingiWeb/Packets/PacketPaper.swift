import ShingiDomain
import ShingiServices

/// A paper as it goes into a packet: one of a case, or of an item that no case stands behind.
struct PacketPaper: Sendable {
    /// Names its file in the folder of the work.
    let key: String
    /// 概要図
    let title: String
    let fileName: String
    let mediaType: String
    let content: Content
    /// 別紙1 概要図; without what `number` says.
    let name: String
    let number: String?
    let mark: String
    /// Where it is opened, should it not be here.
    let place: String

    static func all(for line: AgendaLine, in plan: PacketPlan) -> [PacketPaper] {
        if let detail = line.item.caseID.flatMap({ plan.cases[$0] }) { return all(of: detail, line, plan) }
        let papers = plan.documents[line.item.id]?.papers ?? []
        return papers.filter(\.isCurrent).map { PacketPaper($0, among: papers, line, plan) }
    }

    private static func all(of detail: CaseDetail, _ line: AgendaLine, _ plan: PacketPlan) -> [PacketPaper] {
        let main = line.numbers.first { $0.material == nil }?.text
        return detail.materials.current.map(\.material).map { material in
            let called = detail.materials.names[material.id] ?? ""
            let own = line.numbers.first { $0.material == material.original ?? material.id }?.text
            return PacketPaper(
                key: "material-\(material.id)", title: material.title, fileName: material.fileName,
                mediaType: material.mediaType, content: material.content,
                name: plan.isByNumber ? material.title : "\(called) \(material.title)",
                number: own ?? main.map { "\($0) \(called)" },
                mark: line.change == .added ? AgendaChange.added.label : mark(of: material, plan),
                place: "\(detail.subject.name)のページの「資料」から開いてください。")
        }
    }

    /// Nothing is replaced by what came with the first release.
    private static func mark(of material: Material, _ plan: PacketPlan) -> String {
        guard let first = plan.firstReleasedAt, material.addedAt > first else { return "" }
        return switch material.handling.delivery {
        case .inAdvance: ""
        case .tabled: material.handling.delivery.label
        case .replacement: AgendaChange.replaced.label
        case .addition: AgendaChange.added.label
        }
    }
}

extension PacketPaper {
    fileprivate init(_ paper: ItemPaper, among papers: [ItemPaper], _ line: AgendaLine, _ plan: PacketPlan) {
        let change = line.change == .added ? .added : paper.change(since: plan.firstReleasedAt, among: papers)
        self.init(
            key: "item-paper-\(paper.id)", title: paper.title, fileName: paper.fileName, mediaType: paper.mediaType,
            content: paper.content, name: paper.title, number: line.numbers.first { $0.material == nil }?.text,
            mark: change?.label ?? "", place: "会議「\(plan.meeting.title)」のページの次第から開いてください。")
    }
}
