import ShingiDomain
import ShingiServices
import Templates

/// One part of an agenda as it is read: 諮問事項 with its entries.
struct AgendaSection: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("heading", \.heading), .list("lines", \.lines), .flag("hasDecisions", \.hasDecisions),
        .flag("hasPages", \.hasPages), .flag("hasDepartments", \.hasDepartments))

    let heading: String
    let lines: [Line]

    // Found once: the template asks at every line.
    let hasDecisions: Bool
    let hasDepartments: Bool
    let hasPages: Bool

    init(heading: String, lines: [Line]) {
        self.heading = heading
        self.lines = lines
        hasDecisions = lines.contains { $0.decision != nil }
        hasDepartments = lines.contains { $0.departments != nil }
        hasPages = lines.contains { $0.pages != nil }
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .integer("position", \.position), .optionalText("number", \.number),
            .text("name", \.name), .optionalText("href", \.href), .optionalText("matters", \.matters),
            .optionalText("departments", \.departments), .optionalText("pages", \.pages),
            .optionalText("decision", \.decision), .optionalModel("urgency", \.urgency),
            .optionalModel("change", \.change), .optionalText("tablingHref", \.tablingHref),
            .list("papers", \.papers))
        let anchor: String
        let position: Int
        let number: String?
        let name: String
        let href: String?
        let matters: String?
        let departments: String?
        let pages: String?
        let decision: String?
        /// Done before asking.
        let urgency: Chip?
        /// 追加, 差替, 削除 since the release before.
        let change: Chip?
        /// Where papers are handed out about it.
        let tablingHref: String?
        /// Its own, where no case stands behind it.
        let papers: [ItemPaperView]

        init(_ line: AgendaLine, takesPapers: Bool, _ papers: [ItemPaper]) {
            anchor = "item-\(line.item.id)"
            position = line.item.position
            number = line.subject?.number?.text
            name = line.item.title
            href = line.change == .removed ? nil : line.subject.map { Paths.case($0.id) }
            matters = line.subject?.matterText
            departments = line.subject?.departmentText
            let places = [line.materialText, line.pages?.description].compactMap(\.self)
            pages = places.isEmpty ? nil : places.joined(separator: " ")
            self.papers = papers.filter { $0.item == line.item.id }.map { ItemPaperView($0) }
            change = line.change?.chip
            let isOpen = takesPapers && line.change != .removed
            tablingHref = isOpen ? Paths.agendaItemMaterials(line.item.id) : nil
            urgency = line.item.isUrgent ? Chip("諮問前実施", .warning) : nil
            decision = line.decisions.isEmpty ? nil : line.decisions.joined(separator: "、")
        }
    }

    /// The parts that have entries, in the order of the agenda; what was taken off stands behind the rest of its part.
    ///
    /// - Parameters:
    ///   - takesPapers: whether the reader may hand papers out about them.
    ///   - papers: of the items that no case stands behind.
    static func all(
        _ reading: AgendaReading?, takesPapers: Bool = false, papers: [ItemPaper] = []
    ) -> [AgendaSection] {
        all((reading?.lines ?? []) + (reading?.removed ?? []), takesPapers, papers)
    }

    private static func all(
        _ lines: [AgendaLine], _ takesPapers: Bool, _ papers: [ItemPaper]
    ) -> [AgendaSection] {
        AgendaKind.allCases.compactMap { kind in
            let lines = lines.filter { $0.item.kind == kind }
            guard !lines.isEmpty else { return nil }
            return AgendaSection(
                heading: kind.heading, lines: lines.map { Line($0, takesPapers: takesPapers, papers) })
        }
    }
}

extension AgendaLine {
    /// 資料20、資料20-1、参考20-1; nil where the pages number the papers.
    var materialText: String? {
        numbers.isEmpty ? nil : numbers.map(\.text).joined(separator: "、")
    }
}

extension AgendaCase {
    /// 諮問 第16条第1項 業務の委託、報告 第22条第1項 外部結合; nil while there are none.
    var matterText: String? {
        let texts = matters.map { matter in
            "\(matter.kind.label) \(matter.article) \(matter.title)" + (matter.note.isEmpty ? "" : "(\(matter.note))")
        }
        return texts.isEmpty ? nil : texts.joined(separator: "、")
    }

    var departmentText: String { departments.map(\.full).joined(separator: "、") }
}
