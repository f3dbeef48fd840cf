import Crypto
import ShingiDomain
import ShingiServices
import Templates

/// One paper: read here where a browser can show it, with what is known of it and the versions before it.
struct MaterialPage: Page {
    static let template = "materials/show"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .text("title", \.title), .list("chips", \.chips),
        .optionalModel("notice", \.notice), .list("acts", \.acts), .optionalModel("removal", \.removal),
        .model("facts", \.facts), .text("digest", \.digest),
        .optionalText("frame", \.frame), .optionalText("image", \.image), .flag("isShown", \.isShown),
        .optionalText("previousHref", \.previousHref), .optionalText("nextHref", \.nextHref),
        .text("listHref", \.listHref), .text("listName", \.listName), .list("former", \.former),
        .flag("hasFormer", { !$0.former.isEmpty }))

    let kicker: String
    let title: String
    let chips: [Chip]
    let notice: Banner?
    let acts: [LinkButton]
    let removal: PostButton?
    let facts: DefinitionList
    let digest: String
    /// The address of a PDF, for the browser's own reader.
    let frame: String?
    let image: String?
    let previousHref: String?
    let nextHref: String?
    /// Where all papers stand: at the case, or at the item that a member is reading.
    let listHref: String
    let listName: String
    let former: [Former]
    let trail: [BreadcrumbItem]

    var area: Area? { .cases }
    var isShown: Bool { frame != nil || image != nil }

    /// A version that was replaced.
    struct Former: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("formerName", \.name), .text("formerHref", \.href), .text("formerAdded", \.added))
        let name: String
        let href: String
        let added: String

        init(_ found: CaseMaterial) {
            name = found.material.title
            href = Paths.materialPage(found.material.id)
            added = "\(found.material.fileName) \(found.material.addedAt.civilDate.japaneseShort) \(found.addedBy)"
        }
    }

    /// - Parameter item: the item of an agenda that a member goes through, where that is how the paper was come by.
    init(_ detail: MaterialDetail, for actor: Actor, readingOf item: AgendaItemID? = nil) {
        let material = detail.material
        let kind = MaterialKind(mediaType: material.mediaType)
        kicker = [detail.name, detail.subject.number?.text, detail.subject.shownTitle].compactMap(\.self)
            .joined(separator: " ")
        title = material.title
        chips = material.chips
        notice = Self.notice(detail)
        acts = Self.acts(detail, kind, for: actor)
        let isOwn = detail.mayChange(by: actor)
        removal = isOwn ? PostButton("取り除く", action: Paths.materialRemoval(material.id), style: .text) : nil
        facts = Self.facts(detail, kind)
        digest = material.content.sha256.hex
        frame = kind == .pdf ? Paths.material(material.id) : nil
        image = kind?.isImage == true ? Paths.material(material.id) : nil
        let (previous, next) = detail.neighbours
        let query = item.map { "?item=\($0)" } ?? ""
        previousHref = previous.map { Paths.materialPage($0.material.id) + query }
        nextHref = next.map { Paths.materialPage($0.material.id) + query }
        listHref =
            item.map { Paths.agendaItemReview($0) + "#materials" } ?? Paths.case(detail.subject.id) + "#materials"
        listName = item == nil ? "資料の一覧" : "議題へ戻る"
        former = detail.all.former(of: material.id).map(Former.init)
        trail = Self.trail(detail)
    }

    static func trail(_ detail: MaterialDetail) -> [BreadcrumbItem] {
        [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(detail.subject.shownTitle, href: Paths.case(detail.subject.id)),
        ]
    }

    private static func notice(_ detail: MaterialDetail) -> Banner? {
        if detail.material.removedAt != nil { return Banner(.warning, "この資料は取り除かれています", detail: "記録のために残っています。") }
        guard detail.material.replacedBy != nil else { return nil }
        let note = detail.successor?.material.note ?? ""
        return Banner(
            .warning, "差し替え前の版です", detail: note.isEmpty ? "今の版は別にあります。" : "差し替えの理由:\(note)")
    }

    private static func acts(_ detail: MaterialDetail, _ kind: MaterialKind?, for actor: Actor) -> [LinkButton] {
        let id = detail.material.id
        var acts = [LinkButton("ファイルを保存する", href: Paths.material(id) + "?save=1")]
        if let current = detail.successor {
            acts.insert(
                LinkButton("今の版を見る", href: Paths.materialPage(current.material.id), style: .filled), at: 0)
        }
        if detail.mayChange(by: actor) { acts.append(LinkButton("記載を直す", href: Paths.materialFacts(id))) }
        if detail.mayReplace(by: actor) { acts.append(LinkButton("差し替える", href: Paths.materialReplacement(id))) }
        return acts
    }

    private static func facts(_ detail: MaterialDetail, _ kind: MaterialKind?) -> DefinitionList {
        let material = detail.material
        var entries: [DefinitionList.Entry] = [
            .init("ファイル", "\(material.fileName)(\(kind?.label ?? "Office")、\(FileSize(material.content.size).text))"),
            .init("区分・配付", "\(material.handling.category.label)、\(material.handling.delivery.label)"),
            .init("公開・非公開", "\(material.handling.access.label)(\(material.handling.access.meaning))"),
            .init(
                "追加", "\(material.addedAt.civilDate.japanese) \(material.addedAt.timeOfDay.iso) \(detail.found.addedBy)"
            ),
        ]
        if !material.note.isEmpty { entries.append(.init("差し替えの理由", material.note)) }
        return DefinitionList(entries)
    }
}

extension Material {
    /// What is to be seen at a glance: who may see it, and how it came when it did not come with the others.
    var chips: [Chip] {
        var chips = [Chip(handling.access.label, handling.access == .open ? .success : .error)]
        if handling.delivery != .inAdvance { chips.append(Chip(handling.delivery.label, .warning)) }
        return chips
    }
}

extension MaterialDetail {
    func mayChange(by actor: Actor) -> Bool {
        material.isCurrent && actor.owns(subject) && actor.may(.uploadMaterials)
            && (try? subject.requireOpen(to: actor.caseEditor)) != nil
    }

    func mayReplace(by actor: Actor) -> Bool {
        material.isCurrent && actor.owns(subject) && actor.may(.uploadMaterials)
            && (try? subject.requireReplaceable(by: actor.caseEditor)) != nil
    }
}
