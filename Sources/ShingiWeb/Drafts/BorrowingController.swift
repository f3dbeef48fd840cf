import HTTP
import ShingiDomain
import ShingiServices

/// Taking texts of an earlier case into a draft.
enum BorrowingController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        guard let source = context.query["from"].flatMap({ CaseID(text: $0) }) else {
            _ = try services.drafts.detail(id, for: context.actor)
            return context.redirect(to: Paths.caseSimilar(id))
        }
        do {
            let offer = try services.borrowings.offer(from: source, to: id, for: context.actor)
            return context.page(page(offer, chosen: nil))
        } catch CaseError.notEditable {
            return context.redirect(to: Paths.case(id))
        }
    }

    static func create(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        guard let source = form["from"].flatMap({ CaseID(text: $0) }) else { throw WebError.unreadableForm }
        let chosen = Set(try form.all("parts").map { try BorrowingTarget(sent: $0) })
        let count = try services.borrowings.borrow(chosen, from: source, to: id, by: context.actor)
        guard count > 0 else {
            var errors = FieldErrors()
            errors.add("写すものを選んでください。", to: "parts")
            let offer = try services.borrowings.offer(from: source, to: id, for: context.actor)
            return context.page(page(offer, chosen: chosen, errors), status: .unprocessableContent)
        }
        return context.redirect(to: Paths.caseDraft(id), notice: "\(count)項目を写して保存しました。変わるところを書き直してください。")
    }

    /// - Parameter chosen: nil for what is offered first: everything but new matters.
    private static func page(
        _ offer: Borrowing, chosen: Set<BorrowingTarget>?, _ errors: FieldErrors = FieldErrors()
    ) -> ActPage {
        var page = ActPage("この案件から写す", on: offer.subject, action: Paths.caseBorrowings(offer.subject.id))
        page.cancelHref = Paths.caseDraft(offer.subject.id)
        page.summary = ErrorSummary(errors)
        page.lead = "まだ書いていない項目だけに写します。書いてある項目は、そのまま残ります。資料は写しません。時期や金額は、写した後で書き直してください。"
        page.facts = DefinitionList([
            DefinitionList.Entry(
                "写す元", [offer.source.number?.text, offer.source.shownTitle].compactMap(\.self).joined(separator: " "),
                href: Paths.case(offer.source.id))
        ])
        page.hidden = [HiddenField("from", "\(offer.source.id)")]
        let parts = offer.parts.filter { !$0.taken.isEmpty }
        guard !parts.isEmpty else {
            page.notice = Banner(.info, "写せる項目はありません。", detail: "同じ項目は、すべてこの案件に書いてあります。")
            return page
        }
        page.formFields = [
            .choice(
                ChoiceField(
                    FieldFrame("parts", label: "写すもの", required: true, error: errors["parts"]),
                    choices: parts.map { part in
                        Choice(
                            part.target.sent, part.title, hint: hint(of: part),
                            chosen: chosen?.contains(part.target) ?? !part.target.isNew)
                    }, several: true))
        ]
        page.button = Button("選んだものを写す")
        return page
    }

    private static func hint(of part: Borrowing.Part) -> String {
        let taken = "写す項目:\(part.taken.joined(separator: "、"))"
        return part.kept.isEmpty ? taken : "\(taken) そのまま残す項目:\(part.kept.joined(separator: "、"))"
    }
}

extension BorrowingTarget {
    /// As it stands in the form.
    fileprivate var sent: String {
        switch self {
        case .summary: "summary"
        case .sheet(let matter): "sheet-\(matter)"
        case .newMatter(let matter): "new-\(matter)"
        }
    }

    fileprivate var isNew: Bool { if case .newMatter = self { true } else { false } }

    fileprivate init(sent: String) throws {
        let parts = sent.split(separator: "-", maxSplits: 1)
        let matter = parts.count == 2 ? MatterID(text: parts[1]) : nil
        switch (parts.first, matter) {
        case ("summary", nil): self = .summary
        case ("sheet", let matter?): self = .sheet(matter)
        case ("new", let matter?): self = .newMatter(matter)
        default: throw WebError.unreadableForm
        }
    }
}
