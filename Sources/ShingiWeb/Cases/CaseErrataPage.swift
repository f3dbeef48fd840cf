import HTTP
import ShingiDomain
import ShingiServices
import Templates

/// The corrections of a case with both readings of the field.
struct CaseErrataPage: Page {
    static let template = "cases/errata"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .model("tabs", \.tabs), .list("errata", \.errata),
        .flag("isEmpty", { $0.errata.isEmpty }), .model("empty", \.empty))

    let kicker: String
    let tabs: Tabs
    let errata: [Line]
    let trail: [BreadcrumbItem]

    var title: String { "訂正" }
    var area: Area? { .cases }
    var empty: EmptyState { EmptyState("訂正はありません。", detail: "会議の当日の記録で訂正を書くと、ここに訂正の前と後が並びます。") }

    struct Line: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("place", \.place), .text("before", \.before), .text("after", \.after), .text("noted", \.noted),
            .optionalText("saidBy", \.saidBy), .list("readings", \.readings), .flag("isPaper", \.isPaper),
            .list("versions", \.versions), .flag("hasVersions", { !$0.versions.isEmpty }),
            .optionalModel("replacement", \.replacement))
        let place: String
        let before: String
        let after: String
        let noted: String
        let saidBy: String?
        let readings: [Reading]
        /// Noted about a paper that is none of the case's.
        let isPaper: Bool
        /// Of a paper of the case: what was handed out, and what came in its place.
        let versions: [Version]
        let replacement: LinkButton?
    }

    struct Version: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("versionLabel", \.label), .text("versionName", \.name), .text("versionHref", \.href))
        let label: String
        let name: String
        let href: String

        init(_ label: String, _ name: String?, _ paper: CaseMaterial) {
            self.label = label
            self.name = [name, paper.material.title].compactMap(\.self).joined(separator: " ")
            href = Paths.materialPage(paper.material.id)
        }
    }

    /// One field, item or cell as it was handed out and as it was corrected.
    struct Reading: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("label", \.label), .list("old", \.old), .list("new", \.new))
        let label: String
        let old: [CaseChangesPage.Words]
        let new: [CaseChangesPage.Words]

        init(_ change: FieldChange) {
            label = change.field.label
            old = change.difference.segments.filter { $0.kind != .added }.map(CaseChangesPage.Words.init)
            new = change.difference.segments.filter { $0.kind != .removed }.map(CaseChangesPage.Words.init)
        }
    }

    init(_ subject: Case, _ readings: [ErratumReading], for actor: Actor) {
        kicker = [subject.number?.text, subject.shownTitle].compactMap(\.self).joined(separator: " ")
        tabs = CaseTabs.tabs(of: subject, current: .errata, isInside: actor.isInside(subject))
        trail = [
            BreadcrumbItem(Area.cases.label, href: Area.cases.href),
            BreadcrumbItem(subject.shownTitle, href: Paths.case(subject.id)),
        ]
        errata = readings.map { reading in
            let noted = reading.noted
            return Line(
                place: noted.place, before: noted.before, after: noted.after,
                noted: "\(noted.meetingTitle)(\(noted.heldOn.japanese))",
                saidBy: noted.saidBy.isEmpty ? nil : noted.saidBy, readings: reading.fields.map(Reading.init),
                isPaper: noted.version == nil && reading.paper == nil, versions: Self.versions(reading.paper),
                replacement: Self.replacement(reading.paper, subject, actor))
        }
    }

    private static func versions(_ paper: CorrectedPaper?) -> [Version] {
        guard let paper else { return [] }
        return [Version("配付した版", paper.name, paper.handedOut)]
            + (paper.corrected.map { [Version("訂正した版", paper.name, $0)] } ?? [])
    }

    /// Where the corrected version is still to come.
    private static func replacement(_ paper: CorrectedPaper?, _ subject: Case, _ actor: Actor) -> LinkButton? {
        guard let paper, paper.corrected == nil, paper.handedOut.material.isCurrent, actor.owns(subject),
            actor.may(.uploadMaterials), (try? subject.requireReplaceable(by: actor.caseEditor)) != nil
        else { return nil }
        return LinkButton(
            "訂正した版に差し替える", href: Paths.materialReplacement(paper.handedOut.material.id), size: .small)
    }
}
