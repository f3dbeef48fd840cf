import HTTP
import ShingiDomain
import ShingiServices

/// Binding a case to others.
enum CaseRelationController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        try page(id, words: context.query["q"] ?? "", kind: nil, chosen: nil, context, services)
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let words = form["q"] ?? ""
        let kind = form["kind"].flatMap(RelationKind.init(rawValue:))
        let chosen = form["other"].flatMap { CaseID(text: $0) }
        var errors = FieldErrors()
        if kind == nil { errors.add("関係を選んでください。", to: "kind") }
        if chosen == nil { errors.add("相手の案件を選んでください。", to: "other") }
        if let kind, let chosen {
            do {
                try services.caseRelations.add(
                    CaseRelation(from: id, to: chosen, kind: kind), by: context.actor)
                return context.redirect(to: Paths.caseRelations(id), notice: "関係する案件を加えました。")
            } catch let refusal as CaseError {
                errors.add(refusal.message, to: "other")
            }
        }
        return try page(
            id, words: words, kind: kind, chosen: chosen, context, services, errors, status: .unprocessableContent)
    }

    static func remove(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        guard let kind = form["kind"].flatMap(RelationKind.init(rawValue:)),
            let other = form["other"].flatMap({ CaseID(text: $0) })
        else { throw WebError.unreadableForm }
        try services.caseRelations.remove(CaseRelation(from: id, to: other, kind: kind), by: context.actor)
        return context.redirect(to: Paths.caseRelations(id), notice: "関係する案件から外しました。")
    }

    private static func page(
        _ id: CaseID, words: String, kind: RelationKind?, chosen: CaseID?, _ context: RequestContext,
        _ services: Services, _ errors: FieldErrors = FieldErrors(), status: Status = .ok
    ) throws -> Response {
        let (subject, links) = try services.caseRelations.find(id, for: context.actor)
        let found = try services.caseRelations.candidates(for: id, saying: words, for: context.actor)
        var page = ActPage("関係する案件", on: subject, action: Paths.caseRelations(id))
        page.summary = ErrorSummary(errors)
        page.removalsHeading = "今の関係"
        page.removals = links.map { removal(of: $0, from: id) }
        page.search = CaseChoice.search(words, action: Paths.caseRelations(id))
        page.notice = CaseChoice.nothingFound(words, found)
        guard !found.isEmpty else { return context.page(page, status: status) }
        page.hidden = [HiddenField("q", words)]
        page.formFields = [
            .choice(
                ChoiceField(
                    FieldFrame("kind", label: "関係", required: true, error: errors["kind"]),
                    choices: RelationKind.allCases.map {
                        Choice($0.rawValue, $0.label, hint: $0.hint, chosen: $0 == kind)
                    })),
            .choice(CaseChoice.field("other", "相手の案件", found, chosen: chosen, error: errors["other"])),
        ]
        page.button = Button("関係する案件に加える")
        return context.page(page, status: status)
    }

    private static func removal(of link: CaseLink, from id: CaseID) -> ActPage.Removal {
        let name = [link.numberText, link.title].compactMap(\.self).joined(separator: " ")
        let label = link.isReverse ? link.kind.reverseLabel : link.kind.label
        let hidden = [HiddenField("kind", link.kind.rawValue), HiddenField("other", "\(link.id)")]
        return ActPage.Removal(
            name: "\(label):\(name)", detail: link.state.label,
            removal: link.isReverse
                ? nil
                : PostButton(
                    "外す", action: Paths.caseRelationRemovals(id), hidden: hidden, about: name, size: .small))
    }
}

extension RelationKind {
    fileprivate var hint: String {
        switch self {
        case .amends: "前の案件の内容を変える"
        case .refersTo: "前の案件を引き合いに出す"
        case .answersCondition: "前の案件に付いた条件について報告する"
        case .followsUp: "前の案件の続きである"
        }
    }
}
