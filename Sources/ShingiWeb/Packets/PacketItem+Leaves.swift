import ShingiDomain
import ShingiServices

extension PacketItem {
    /// - Parameter bind: makes pages of a paper, or gives the slip in its place.
    init(
        _ line: AgendaLine, in plan: PacketPlan, bind: (PacketPaper) throws -> PacketLeaf.Content
    ) rethrows {
        self.line = line
        guard let detail = line.item.caseID.flatMap({ plan.cases[$0] }) else {
            leaves = Self.slip(line)
            return
        }
        leaves =
            Self.sheets(of: detail, line)
            + (try PacketPaper.all(of: detail, line, in: plan).map { paper in
                PacketLeaf(
                    title: paper.name, number: paper.number, mark: paper.mark, content: try bind(paper))
            })
    }

    private static func sheets(of detail: CaseDetail, _ line: AgendaLine) -> [PacketLeaf] {
        let mark = (line.change == .added ? AgendaChange.added.label : nil) ?? (line.hasNewSheets ? "差替" : "")
        let number = line.numbers.first { $0.material == nil }?.text
        let summary = PacketLeaf(title: "総括表", number: number, mark: mark, content: .summary)
        return [summary]
            + detail.subject.matters.map { matter in
                let heading = CaseSheetView(matter, detail, maySettle: false).heading
                return PacketLeaf(title: heading, number: number, mark: mark, content: .sheet(matter.id))
            }
    }

    /// What is handed out for an item without a case is not with us.
    private static func slip(_ line: AgendaLine) -> [PacketLeaf] {
        guard line.item.hasPapers else { return [] }
        let pages = line.item.pageCount.map { "(\($0)ページ)" } ?? ""
        let slip = PacketSlip(title: line.item.title, sentences: ["この議題の資料\(pages)は、別に配付します。"])
        return [
            PacketLeaf(
                title: line.item.title, number: line.numbers.first?.text,
                mark: line.change == .added ? AgendaChange.added.label : "", content: .slip(slip))
        ]
    }
}

/// A paper of a case as it goes into a packet.
struct PacketPaper {
    let material: Material
    /// 別紙1 概要図; without what `number` says.
    let name: String
    let number: String?
    let mark: String
    /// 諮問第462号
    let caseName: String

    static func all(of detail: CaseDetail, _ line: AgendaLine, in plan: PacketPlan) -> [PacketPaper] {
        let main = line.numbers.first { $0.material == nil }?.text
        return detail.materials.current.map(\.material).map { material in
            let called = detail.materials.names[material.id] ?? ""
            let own = line.numbers.first { $0.material == material.original ?? material.id }?.text
            return PacketPaper(
                material: material, name: plan.isByNumber ? material.title : "\(called) \(material.title)",
                number: own ?? main.map { "\($0) \(called)" },
                mark: line.change == .added ? AgendaChange.added.label : mark(of: material, plan),
                caseName: detail.subject.name)
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
