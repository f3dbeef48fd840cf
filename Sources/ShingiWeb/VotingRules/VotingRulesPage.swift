import ShingiDomain
import Templates

/// The rules through time: those that hold now, those to come, those that held.
struct VotingRulesPage: Page {
    static let template = "rules/index"
    static let fields = TemplateFields<Self>(
        .text("title", \.title), .optionalModel("summary", \.summary), .model("newButton", \.newButton),
        .list("editions", \.editions))

    let summary: ErrorSummary?
    let editions: [Edition]

    var title: String { "定足数と議決の規則" }
    var area: Area? { .council }
    var hasErrors: Bool { summary != nil }
    var trail: [BreadcrumbItem] { [BreadcrumbItem(Area.council.label, href: Area.council.href)] }
    var newButton: LinkButton { LinkButton("規則を変更する", href: Paths.newVotingRules(), style: .filled) }

    struct Edition: TemplateModel {
        static let fields = TemplateFields<Self>(
            .text("heading", \.heading), .model("chip", \.chip), .model("facts", \.facts),
            .optionalModel("removal", \.removal))
        let heading: String
        let chip: Chip
        let facts: DefinitionList
        let removal: PostButton?
    }

    /// Newest first.
    init(_ book: RuleBook, lastDecision: CivilDate?, on today: CivilDate, refusal: String?) {
        var errors = FieldErrors()
        if let refusal { errors.addToForm(refusal) }
        summary = ErrorSummary(errors)
        let current = book.editions.last { $0.from <= today }?.from
        editions = book.editions.reversed().map { edition in
            let name = edition.from == .distantPast ? "当初からの規則" : "\(edition.from.japanese)から"
            let isOpen = edition.from != .distantPast && lastDecision.map { $0 < edition.from } ?? true
            return Edition(
                heading: name,
                chip: edition.from == current
                    ? Chip("適用中", .success) : edition.from > today ? Chip("これから", .active) : Chip("過去の規則"),
                facts: DefinitionList(VotingRulesFacts.entries(edition.rules)),
                removal: isOpen
                    ? PostButton(
                        "この規則を取り消す", action: Paths.votingRulesRemoval(edition.from), about: name, size: .small) : nil)
        }
    }
}

/// Rules as names and values.
enum VotingRulesFacts {
    static func entries(_ rules: VotingRules) -> [DefinitionList.Entry] {
        var entries: [DefinitionList.Entry] = [.init("定足数", rules.quorum.label)]
        if !rules.quorumArticle.isEmpty { entries.append(.init("定足数の根拠規定", rules.quorumArticle)) }
        if let seats = rules.seats { entries.append(.init("委員の定数", "\(seats)名")) }
        entries += [
            .init("Web出席の扱い", rules.webCounts ? "出席に数える" : "出席に数えない"),
            .init("除斥の委員と定足数", rules.excludedCounts ? "その議題の定足数にも数える" : "その議題の定足数に数えない"),
            .init("除斥の決め方", rules.exclusionByResolution ? "審議会の議決で決める" : "申出と会長の判断による"),
            .init("定足数を欠くとき", rules.decidesWithoutQuorum ? "理由を記録して議決できる" : "議決できない"),
            .init("会長の議決権", rules.chairVote.label), .init("可決の要件", rules.passing.label),
        ]
        return entries
    }
}
