import Crypto
import ShingiDomain
import ShingiServices
import Templates

/// A case with its papers, and what became of it.
struct CasePage: Page {
    static let template = "cases/show"
    static let fields = TemplateFields<Self>(
        .text("kicker", \.kicker), .text("title", \.title), .model("chip", \.chip), .list("banners", \.banners),
        .model("steps", \.steps), .model("tabs", \.tabs), .optionalModel("acceptance", \.acts.acceptance),
        .list("links", \.acts.links), .optionalModel("copy", \.acts.copy),
        .optionalModel("withdrawal", \.acts.withdrawal), .flag("hasActs", \.acts.isOffered),
        .optionalText("actNote", \.acts.note), .optionalModel("closing", \.acts.closing), .list("more", \.acts.more),
        .flag("hasMore", { !$0.acts.more.isEmpty }),
        .list("contents", \.contents), .model("facts", \.facts), .model("summary", \.summary),
        .list("sheets", \.sheets), .list("materials", \.materials), .flag("hasMaterials", { !$0.materials.isEmpty }),
        .flag("mayOrder", { $0.upload != nil }),
        .optionalModel("upload", \.upload), .optionalModel("remark", \.remark), .list("decisions", \.decisions),
        .flag("hasDecisions", { !$0.decisions.isEmpty }), .list("errata", \.errata),
        .flag("hasErrata", { !$0.errata.isEmpty }), .list("followUps", \.followUps),
        .flag("hasFollowUps", { !$0.followUps.isEmpty }), .list("relations", \.relations),
        .flag("hasRelations", { !$0.relations.isEmpty }), .optionalModel("history", \.history))

    let kicker: String
    let title: String
    let chip: Chip
    let banners: [Banner]
    let steps: Steps
    let tabs: Tabs
    let acts: CaseActs
    let facts: DefinitionList
    let summary: CaseSummaryView
    let sheets: [CaseSheetView]
    let materials: [CaseMaterialView]
    let upload: MaterialUpload?
    let remark: CommentUpload?
    let decisions: [CaseDecisionView]
    let errata: [CaseErratumView]
    let followUps: [CaseFollowUpView]
    let relations: [CaseLinkView]
    let history: Timeline?
    let hasErrors: Bool

    var area: Area? { .cases }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.cases.label, href: Area.cases.href)] }

    /// - Parameter refusal: why the act just tried was refused.
    init(
        _ detail: CaseDetail, _ acts: CaseActs, refusal: Banner? = nil, upload form: MaterialForm = MaterialForm(),
        comment: CommentForm = CommentForm()
    ) {
        let subject = detail.subject
        kicker = subject.number?.text ?? (subject.hasConsultation ? "諮問番号はまだありません" : "報告事項")
        title = subject.shownTitle
        chip = Chip(subject.state)
        banners = Self.banners(detail, refusal)
        steps = CaseSteps.steps(of: detail)
        tabs = CaseTabs.tabs(of: subject, current: .document, isInside: detail.isInside)
        self.acts = acts
        facts = Self.facts(detail, linksMeetings: acts.mayReadMeetings)
        summary = CaseSummaryView(detail, maySettle: acts.maySettle)
        sheets = subject.matters.map { CaseSheetView($0, detail, maySettle: acts.maySettle) }
        materials = CaseMaterialView.all(detail.materials, mayChange: acts.mayUpload)
        upload =
            acts.mayUpload
            ? MaterialUpload(adding: form, action: Paths.caseMaterials(subject.id), delivery: detail.usualDelivery)
            : nil
        remark = acts.mayComment ? CommentUpload(comment, on: detail) : nil
        decisions = detail.decisions.map { CaseDecisionView($0, detail) }
        errata = detail.errata.map(CaseErratumView.init)
        followUps = detail.followUps.map(CaseFollowUpView.init)
        relations = detail.relations.map(CaseLinkView.init)
        history = detail.latest.isEmpty ? nil : Timeline(CaseHistoryPage.entries(detail.latest))
        hasErrors = refusal?.tone == .error || !form.errors.isEmpty || !comment.errors.isEmpty
    }

    /// The list at the side.
    var contents: [ContentsLine] {
        var lines = [ContentsLine("総括表", "#summary")] + sheets.map { ContentsLine($0.heading, "#" + $0.anchor) }
        lines.append(ContentsLine("資料", "#materials"))
        if !decisions.isEmpty { lines.append(ContentsLine("議決", "#decisions")) }
        if !errata.isEmpty { lines.append(ContentsLine("訂正", "#errata")) }
        if !followUps.isEmpty { lines.append(ContentsLine("宿題", "#follow-ups")) }
        if !relations.isEmpty { lines.append(ContentsLine("関係する案件", "#relations")) }
        if history != nil { lines.append(ContentsLine("経過", "#history")) }
        return lines
    }

    struct ContentsLine: TemplateModel {
        static let fields = TemplateFields<Self>(.text("label", \.label), .text("href", \.href))
        let label: String
        let href: String

        init(_ label: String, _ href: String) {
            self.label = label
            self.href = href
        }
    }

    private static func banners(_ detail: CaseDetail, _ refusal: Banner?) -> [Banner] {
        var banners = [refusal].compactMap(\.self)
        if detail.subject.state == .returned, let reason = detail.lastReturn {
            banners.append(
                Banner(
                    .warning, "事務局から差し戻されました",
                    detail: "\(reason.text)(\(reason.at.civilDate.japanese) \(reason.name))"))
        }
        if let record = detail.priorImplementation {
            let missing = record.missing.map(\.label).joined(separator: "、")
            banners.append(
                Banner(
                    .warning, "諮問の前に実施を始めた案件です(\(record.startedOn.japanese)から)",
                    detail: missing.isEmpty || !detail.isInside
                        ? record.reason : "\(record.reason) まだ記録のないもの:\(missing)"))
        }
        if let reason = detail.withdrawal {
            banners.append(
                Banner(.info, "この案件は取り下げられました", detail: "\(reason.text)(\(reason.at.civilDate.japanese))"))
        }
        return banners
    }

    private static func facts(_ detail: CaseDetail, linksMeetings: Bool) -> DefinitionList {
        let subject = detail.subject
        var entries: [DefinitionList.Entry] = []
        func add(_ term: String, _ text: String?, href: String? = nil) {
            if let text { entries.append(DefinitionList.Entry(term, text, href: href)) }
        }
        add("資料番号", detail.materials.item)
        add("所管", detail.departments.first?.name.full)
        add("提出日", subject.submittedOn?.japanese)
        add("受理日", subject.acceptedOn?.japanese)
        for place in detail.appearances {
            add(
                "会議", "\(place.title)(\(place.heldOn.japanese)) \(place.kind.heading)\(place.position)",
                href: linksMeetings ? Paths.meeting(place.meeting) : nil)
        }
        if let record = detail.priorImplementation {
            entries += PriorImplementationFacts.entries(record)
        }
        if let reply = detail.reply {
            let words = [reply.numberText, reply.repliedOn?.japanese].compactMap(\.self).joined(separator: " ")
            add("答申", words.isEmpty ? "準備中" : words, href: Paths.reply(reply.id))
        }
        return DefinitionList(entries)
    }
}

extension Case {
    /// The title, or what stands for it while there is none.
    var shownTitle: String { title.isEmpty ? "(件名なし)" : title }
}
