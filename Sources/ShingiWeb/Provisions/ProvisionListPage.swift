import ShingiDomain
import ShingiServices
import Templates

/// The provisions of this council, in the order in which a drafter chooses.
struct ProvisionListPage: Page {
    static let template = "provisions/index"
    static let fields = TemplateFields<Self>(
        .list("rows", \.rows), .flag("hasRows", { !$0.rows.isEmpty }), .model("empty", \.empty),
        .model("newButton", \.newButton), .model("setsButton", \.setsButton))

    let rows: [Line]

    var title: String { Area.provisions.label }
    var area: Area? { .provisions }
    var newButton: LinkButton { LinkButton("根拠条項を登録する", href: Paths.newProvision(), style: .filled) }
    var setsButton: LinkButton { LinkButton("一式から加える", href: Paths.provisionSets()) }
    var empty: EmptyState {
        EmptyState("根拠条項がまだありません。", detail: "「一式から加える」で、条例や法律ごとにまとめて加えられます。")
    }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("anchor", \.anchor), .text("title", \.title), .text("href", \.href), .text("citation", \.citation),
            .text("rule", \.rule), .text("form", \.form), .integer("matters", \.matters), .model("chip", \.chip),
            .text("position", \.position), .integer("place", \.place), .optionalText("up", \.up),
            .optionalText("down", \.down))
        let anchor: String
        let title: String
        let href: String
        let citation: String
        let rule: String
        let form: String
        let matters: Int
        let chip: Chip
        /// Where moving is asked for, and the places to move to.
        let position: String
        let place: Int
        let up: String?
        let down: String?
    }

    init(_ rows: [ProvisionRow]) {
        self.rows = rows.enumerated().map { index, row in
            let id = row.provision.id
            return Line(
                anchor: "provision-\(id)", title: row.provision.title, href: Paths.provision(id),
                citation: row.provision.citation, rule: row.provision.mayBeReport.label,
                form: [row.formVersion.map { "第\($0)版" }, row.hasDraft ? "下書きあり" : nil].compactMap(\.self)
                    .joined(separator: "、"),
                matters: row.matterCount, chip: Chip(row), position: Paths.provisionPosition(id), place: index + 1,
                up: index > 0 ? "\(index)" : nil, down: index + 1 < rows.count ? "\(index + 2)" : nil)
        }
    }
}

extension Chip {
    /// 使用中, 準備中 or 使わない.
    fileprivate init(_ row: ProvisionRow) {
        self.init(isActive: row.isActive, isPublished: row.formVersion != nil)
    }

    init(isActive: Bool, isPublished: Bool) {
        if isActive {
            self.init("使用中", .success)
        } else {
            self.init(isPublished ? "使わない" : "準備中", isPublished ? .neutral : .warning)
        }
    }
}
