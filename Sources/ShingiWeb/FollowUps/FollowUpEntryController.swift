import HTTP
import ShingiDomain
import ShingiServices

/// Promises written down by hand, and who answers for them when.
enum FollowUpEntryController {
    /// First the case, then the promise.
    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        guard let id = context.query["case"].flatMap({ CaseID(text: $0) }) else {
            return try choosing(context, services)
        }
        let offers = try services.followUps.offers(about: id, for: context.actor)
        return context.page(newPage(offers, FollowUpEntryForm(offers)))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        let sent = try context.form()
        guard let id = sent["case"].flatMap({ CaseID(text: $0) }) else { throw WebError.unreadableForm }
        let offers = try services.followUps.offers(about: id, for: context.actor)
        var form = FollowUpEntryForm(sent)
        do {
            if let entry = form.entry(about: id) {
                let made = try services.followUps.promise(entry, by: context.actor)
                return context.redirect(to: Paths.followUp(made), notice: "宿題を登録しました。")
            }
        } catch let error as FollowUpError {
            form.refuse(error)
        }
        return context.page(newPage(offers, form), status: .unprocessableContent)
    }

    static func edit(_ context: RequestContext, _ services: Services, _ id: FollowUpID) throws -> Response {
        let row = try services.followUps.find(id, for: context.actor).row
        let offers = try services.followUps.offers(about: row.followUp.caseID, for: context.actor)
        return context.page(assignmentPage(row, offers, FollowUpEntryForm(row)))
    }

    static func assign(_ context: RequestContext, _ services: Services, _ id: FollowUpID) throws -> Response {
        let row = try services.followUps.find(id, for: context.actor).row
        let offers = try services.followUps.offers(about: row.followUp.caseID, for: context.actor)
        var form = FollowUpEntryForm(try context.form())
        var status = Status.unprocessableContent
        do {
            if let (department, due) = form.place() {
                try services.followUps.assign(
                    id, to: department, due: due, version: form.version, by: context.actor)
                return context.redirect(to: Paths.followUp(id), notice: context.savedNotice)
            }
        } catch let error as FollowUpError {
            form.refuse(error)
        } catch ServiceError.conflict(let current) {
            form.collide(version: current)
            status = .conflict
        }
        return context.page(assignmentPage(row, offers, form), status: status)
    }

    private static func choosing(_ context: RequestContext, _ services: Services) throws -> Response {
        let text = context.query["q"] ?? ""
        var page = page("宿題の登録", about: nil, action: Paths.followUps())
        page.lead = "どの案件についての宿題かを選んでください。議決に付けた条件のうち「次回報告」としたものは、会議を閉じると自動で登録されます。"
        page.search = Filters(
            action: Paths.newFollowUp(),
            fields: [
                .line(LineField(FieldFrame("q", label: "件名または諮問番号の一部"), value: text, kind: .search, width: .medium))
            ], clearHref: text.isEmpty ? nil : Paths.newFollowUp())
        guard !text.isEmpty else { return context.page(page) }
        var query = CaseQuery()
        query.text = text
        let found = try services.cases.list(query, for: context.actor).rows.prefix(20)
        page.facts =
            found.isEmpty
            ? DefinitionList([DefinitionList.Entry("案件", "当てはまる案件はありません。")])
            : DefinitionList(
                found.map {
                    DefinitionList.Entry(
                        $0.numberText ?? "番号なし", $0.title, href: Paths.newFollowUp() + "?case=\($0.id)")
                })
        return context.page(page)
    }

    private static func newPage(_ offers: FollowUpOffers, _ form: FollowUpEntryForm) -> ActPage {
        var page = page("宿題の登録", about: offers.subject.name, action: Paths.followUps())
        page.summary = ErrorSummary(form.errors)
        page.hidden = [HiddenField("case", "\(offers.subject.id)")]
        guard !offers.held.isEmpty else {
            page.notice = Banner(.warning, "この案件は、まだどの会議にも付けられていません", detail: "会議で出た宿題だけを登録できます。")
            return page
        }
        page.formFields = form.fields(offers, isNew: true)
        page.button = Button("登録する")
        return page
    }

    private static func assignmentPage(
        _ row: FollowUpRow, _ offers: FollowUpOffers, _ form: FollowUpEntryForm
    ) -> ActPage {
        var page = page(
            "担当と報告する会議", about: row.followUp.text, action: Paths.followUpAssignment(row.followUp.id),
            cancelHref: Paths.followUp(row.followUp.id))
        page.summary = ErrorSummary(form.errors)
        page.hidden = [HiddenField("version", String(form.version))]
        page.formFields = form.fields(offers, isNew: false)
        page.button = Button("保存する")
        return page
    }

    private static func page(
        _ title: String, about: String?, action: String, cancelHref: String = Paths.followUps()
    ) -> ActPage {
        ActPage(
            title, about: about, area: .followUps,
            trail: [BreadcrumbItem(Area.followUps.label, href: Area.followUps.href)], action: action,
            cancelHref: cancelHref)
    }
}
