import ShingiDomain
import ShingiServices

extension PacketItem {
    /// - Parameter bound: what each paper became, by its key.
    init(_ line: AgendaLine, in plan: PacketPlan, _ bound: [String: PacketLeaf.Content]) {
        self.line = line
        let papers = PacketPaper.all(for: line, in: plan).compactMap { paper in
            bound[paper.key].map {
                PacketLeaf(title: paper.name, number: paper.number, mark: paper.mark, content: $0)
            }
        }
        let own = line.item.caseID.flatMap { plan.cases[$0] }.map { Self.sheets(of: $0, line) }
        let all = (own ?? Self.documents(plan.documents[line.item.id], line, plan, hasPapers: !papers.isEmpty)) + papers
        leaves = all.isEmpty ? Self.slip(line) : all
    }

    private static func sheets(of detail: CaseDetail, _ line: AgendaLine) -> [PacketLeaf] {
        let mark = addedMark(line) ?? (line.hasNewSheets ? AgendaChange.replaced.label : "")
        let number = mainNumber(line)
        let summary = PacketLeaf(title: "総括表", number: number, mark: mark, content: .summary)
        return [summary]
            + detail.subject.matters.map { matter in
                let heading = CaseSheetView(matter, detail, maySettle: false).heading
                return PacketLeaf(title: heading, number: number, mark: mark, content: .sheet(matter.id))
            }
    }

    /// What follows from our records for an item that no case stands behind. A draft of the minutes that somebody took in
    /// as a paper stands for ours.
    private static func documents(
        _ found: PacketDocuments?, _ line: AgendaLine, _ plan: PacketPlan, hasPapers: Bool
    ) -> [PacketLeaf] {
        guard let found else { return [] }
        func leaf(_ title: String, _ content: PacketLeaf.Content) -> PacketLeaf {
            PacketLeaf(title: title, number: mainNumber(line), mark: addedMark(line) ?? "", content: content)
        }
        let minutes = found.minutes.isEmpty || hasPapers ? [] : [leaf(line.item.title, .minutes(found.minutes))]
        let replies = found.replies.compactMap { reply in
            reply.number.map { leaf("\($0.text) \(reply.text?.title ?? "")", .reply(reply)) }
        }
        return minutes + replies + (found.notices.map { [leaf(line.item.title, .notices($0))] } ?? [])
    }

    /// What is handed out for it is not with us.
    private static func slip(_ line: AgendaLine) -> [PacketLeaf] {
        guard line.item.hasPapers else { return [] }
        let slip = PacketSlip(title: line.item.title, sentences: ["この議題の資料は、別に配付します。"])
        return [
            PacketLeaf(
                title: line.item.title, number: mainNumber(line), mark: addedMark(line) ?? "", content: .slip(slip))
        ]
    }

    private static func mainNumber(_ line: AgendaLine) -> String? { line.numbers.first { $0.material == nil }?.text }

    private static func addedMark(_ line: AgendaLine) -> String? {
        line.change == .added ? AgendaChange.added.label : nil
    }
}
