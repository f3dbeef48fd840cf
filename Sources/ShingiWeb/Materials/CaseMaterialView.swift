import Crypto
import ShingiDomain
import ShingiServices
import Templates

/// A paper in the list of the case's papers.
struct CaseMaterialView: TemplateModel {
    static let fields = TemplateFields<Self>(
        .text("anchor", \.anchor), .text("key", \.key), .text("number", \.number), .text("name", \.name),
        .optionalText("href", \.href), .list("chips", \.chips), .text("file", \.file), .text("added", \.added),
        .text("digest", \.digest), .flag("isRemoved", \.isRemoved), .optionalText("former", \.former),
        .optionalText("formerHref", \.formerHref), .optionalModel("order", \.order))

    let anchor: String
    let key: String
    let number: String
    let name: String
    let href: String?
    let chips: [Chip]
    let file: String
    let added: String
    let digest: String
    let isRemoved: Bool
    /// 差し替え前の版 2
    let former: String?
    let formerHref: String?
    let order: Order?

    /// The buttons that move it.
    struct Order: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("positionAction", \.action), .text("about", \.about), .text("editHref", \.editHref),
            .flag("isFirst", \.isFirst), .flag("isLast", \.isLast))
        let action: String
        let about: String
        let editHref: String
        let isFirst: Bool
        let isLast: Bool
    }

    /// - Parameter place: among those that count; nil for one that may not be moved.
    init(_ found: CaseMaterial, _ all: CaseMaterials, place: Int?) {
        let material = found.material
        anchor = "material-\(material.id)"
        key = "\(material.id)"
        number = all.names[material.id] ?? ""
        name = material.title
        isRemoved = material.removedAt != nil
        href = isRemoved ? nil : Paths.materialPage(material.id)
        chips = isRemoved ? [] : material.chips
        let kind = MaterialKind(mediaType: material.mediaType)?.label ?? "Office"
        file = "\(material.fileName)(\(kind)、\(FileSize(material.content.size).text))"
        added = "\(material.addedAt.civilDate.japaneseShort) \(found.addedBy)"
        digest = material.content.sha256.hex
        let earlier = all.former(of: material.id)
        former = earlier.isEmpty ? nil : "差し替え前の版\(earlier.count == 1 ? "" : "(ほか\(earlier.count - 1)件)")"
        formerHref = earlier.first.map { Paths.materialPage($0.material.id) }
        order = place.map { place in
            Order(
                action: Paths.materialPosition(material.id), about: material.title,
                editHref: Paths.materialFacts(material.id), isFirst: place == 0,
                isLast: place == all.current.count - 1)
        }
    }

    /// Those that count in their order, and behind them what was removed.
    static func all(_ materials: CaseMaterials, mayChange: Bool) -> [CaseMaterialView] {
        materials.current.enumerated().map { CaseMaterialView($1, materials, place: mayChange ? $0 : nil) }
            + materials.removed.map { CaseMaterialView($0, materials, place: nil) }
    }
}
