import ShingiDomain
import ShingiServices
import Templates

/// A case while it is written: the summary sheet and one section for each matter, with the list of sheets beside them.
struct DraftPage: Page {
    static let template = "drafts/edit"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .text("action", \.action), .optionalModel("errorSummary", \.errorSummary),
        .list("banners", \.banners), .model("chip", \.chip), .model("facts", \.facts), .list("hidden", \.hidden),
        .list("sections", \.sections), .list("lost", \.lost), .flag("hasLost", { !$0.lost.isEmpty }),
        .list("newMatterFields", \.newMatterFields), .flag("canAddMatter", { !$0.newMatterFields.isEmpty }),
        .flag("canSubmit", \.canSubmit), .text("unsaved", { $0.hasUnsaved ? "changed" : "" }),
        .text("caseHref", \.caseHref), .text("submitLabel", \.submitLabel),
        .model("similar", \.similar))

    static let removeButton = "_remove_matter"
    /// Saves, and goes on to take over texts of the earlier case that is its value.
    static let borrowButton = "_borrow"

    let title: String
    let action: String
    let caseHref: String
    let errorSummary: ErrorSummary?
    let banners: [Banner]
    let chip: Chip
    let facts: DefinitionList
    let hidden: [HiddenField]
    let sections: [DraftSection]
    let lost: [HeldValue]
    let newMatterFields: [FormField]
    let canSubmit: Bool
    let submitLabel: String
    let hasUnsaved: Bool
    let similar: SimilarCasesView

    var area: Area? { .cases }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.cases.label, href: Area.cases.href)] }
    var hasErrors: Bool { errorSummary != nil }

    init(
        _ form: DraftForm, _ detail: DraftDetail, provisions: [Provision], offers: DraftOffers, similar: [SimilarCase],
        notice: DraftNotice?
    ) {
        let subject = detail.subject
        title = "「\(subject.title)」の起案"
        action = Paths.caseDraft(subject.id)
        caseHref = Paths.case(subject.id)
        errorSummary = ErrorSummary(form.errors)
        banners = Self.banners(form, detail, notice)
        chip = Chip(subject.state)
        facts = Self.facts(detail)
        hidden =
            [HiddenField("seen", "\(form.version)")]
            + detail.parts.compactMap { part in
                form.parts[part.part].map { HiddenField(part.part.versionName, "\($0.version)") }
            }
        sections = detail.parts.enumerated().map { DraftSection($1, number: $0, form, detail, offers) }
        lost = form.lost.map { HeldValue(text: $0) }
        newMatterFields = Self.newMatterFields(form, provisions)
        canSubmit = subject.state == .draft || subject.state == .returned
        submitLabel = subject.state == .returned ? "保存して事務局へ再提出する" : "保存して事務局へ提出する"
        self.similar = SimilarCasesView(similar, for: subject, isInDraft: true)
        hasUnsaved = notice?.leavesUnsaved ?? false
    }

    private static func banners(_ form: DraftForm, _ detail: DraftDetail, _ notice: DraftNotice?) -> [Banner] {
        var banners: [Banner] = []
        if let notice { banners.append(notice.banner) }
        if !form.takenOver.isEmpty {
            banners.append(
                Banner(
                    .info, "ほかの人が保存した内容を\(form.takenOver.count)項目に取り込みました。",
                    detail: "あなたが書き換えていなかった項目です。印の付いた項目を確かめてください。"))
        }
        if let reason = detail.returnReason {
            let comments = detail.comments.isEmpty ? "" : "直してほしい項目が\(detail.comments.count)件あります。"
            banners.append(Banner(.warning, "事務局から差し戻されました。\(comments)", detail: reason))
        }
        return banners
    }

    private static func facts(_ detail: DraftDetail) -> DefinitionList {
        let joint = detail.jointDepartments.map(\.name.full).joined(separator: "、")
        return DefinitionList(
            [DefinitionList.Entry("所管課", detail.owner.name.full)]
                + (joint.isEmpty ? [] : [DefinitionList.Entry("連名の所管課", joint)]))
    }

    private static func newMatterFields(_ form: DraftForm, _ provisions: [Provision]) -> [FormField] {
        guard !provisions.isEmpty else { return [] }
        let typed = form.newMatter
        return [
            .select(
                SelectField(
                    FieldFrame("new.provision", label: "根拠条項", error: form.errors["new.provision"]),
                    choices: Choice.list(
                        provisions.map { ("\($0.id)", "\($0.article) \($0.title)") }, chosen: typed.provision),
                    prompt: "選んでください")),
            .choice(
                ChoiceField(
                    FieldFrame(
                        "new.kind", label: "区分", help: "一括承認基準に当たるものは「報告」を選べます。", error: form.errors["new.kind"]),
                    choices: Choice.list(
                        MatterKind.allCases.map { ($0.rawValue, $0.label) },
                        chosen: typed.kind.isEmpty ? MatterKind.consultation.rawValue : typed.kind), inline: true)),
            .line(
                LineField(
                    FieldFrame(
                        "new.note", label: "備考", help: "同じ条項が二つあるときに見分ける言葉です。例:人材派遣",
                        error: form.errors["new.note"]),
                    value: typed.note, width: .medium)),
        ]
    }
}
