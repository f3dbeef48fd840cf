import ShingiDomain
import ShingiServices
import Templates

/// The papers of the item that is called up, and the way to hand out another.
struct DayPapers: TemplateModel {
    static let fields = TemplateFields<Self>(
        .list("papers", \.papers), .flag("hasPapers", { !$0.papers.isEmpty }), .optionalModel("tabling", \.tabling))

    let papers: [Line]
    let tabling: LinkButton?

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("paperName", \.name), .text("paperHref", \.href), .list("chips", \.chips))
        let name: String
        let href: String
        let chips: [Chip]
    }

    init(_ item: AgendaItem, _ meeting: Meeting, _ found: CaseMaterials?) {
        papers = (found?.current ?? []).map { paper in
            let words = [found?.names[paper.material.id], paper.material.title].compactMap(\.self)
            return Line(
                name: words.joined(separator: " "), href: Paths.materialPage(paper.material.id),
                chips: paper.material.chips)
        }
        tabling = Self.tabling(item, meeting)
    }

    /// Of an item that no case stands behind.
    init(_ item: AgendaItem, _ meeting: Meeting, _ found: [ItemPaper]) {
        papers = found.filter { $0.item == item.id }.map {
            Line(name: $0.title, href: Paths.itemPaper($0.id), chips: [])
        }
        tabling = Self.tabling(item, meeting)
    }

    private static func tabling(_ item: AgendaItem, _ meeting: Meeting) -> LinkButton? {
        meeting.state == .closed
            ? nil : LinkButton("席上配付の資料を加える", href: Paths.agendaItemMaterials(item.id), size: .small)
    }
}
