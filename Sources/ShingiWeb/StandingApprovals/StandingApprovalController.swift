import HTTP
import ShingiDomain
import ShingiServices

/// The register of standing approvals.
enum StandingApprovalController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let actor = try context.actor
        let provision = context.query["provision"].flatMap { ProvisionID(text: $0) }
        let slice = try services.standingApprovals.list(
            provision: provision, from: context.query["from"].flatMap(Cursor.init(text:)), for: actor)
        return context.page(
            StandingApprovalListPage(
                slice, provision, provisions: try services.standingApprovals.provisions(for: actor),
                mayManage: actor.may(.manageStandingApprovals)))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        context.page(try page(StandingApprovalForm(), nil, context, services))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = StandingApprovalForm(try context.form())
        do {
            if let entry = try form.read() {
                let id = try services.standingApprovals.create(entry, by: context.actor)
                return context.redirect(to: Paths.standingApproval(id), notice: "一括承認基準を登録しました。")
            }
        } catch let refusal as StandingApprovalError {
            form.refuse(refusal)
        }
        return context.page(try page(form, nil, context, services), status: .unprocessableContent)
    }

    static func show(_ context: RequestContext, _ services: Services, _ id: StandingApprovalID) throws -> Response {
        let actor = try context.actor
        return context.page(
            StandingApprovalPage(
                try services.standingApprovals.find(id, for: actor), ExampleForm(),
                asking: try askingMatters(services, actor), mayManage: actor.may(.manageStandingApprovals)))
    }

    static func edit(_ context: RequestContext, _ services: Services, _ id: StandingApprovalID) throws -> Response {
        let found = try services.standingApprovals.find(id, for: context.actor).approval
        return context.page(try page(StandingApprovalForm(found), id, context, services))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: StandingApprovalID) throws -> Response {
        let stored = try services.standingApprovals.find(id, for: context.actor).approval
        var form = StandingApprovalForm(try context.form(), of: stored.value.provision)
        var status = Status.unprocessableContent
        do {
            if let entry = try form.read() {
                try services.standingApprovals.update(id, entry, version: form.version, by: context.actor)
                return context.redirect(to: Paths.standingApproval(id), notice: context.savedNotice)
            }
        } catch let refusal as StandingApprovalError {
            form.refuse(refusal)
        } catch ServiceError.conflict {
            form.collide(with: stored)
            status = .conflict
        }
        return context.page(try page(form, id, context, services), status: status)
    }

    static func addExample(
        _ context: RequestContext, _ services: Services, _ id: StandingApprovalID
    ) throws -> Response {
        let actor = try context.actor
        var form = ExampleForm(try context.form())
        do {
            if let example = try form.read() {
                try services.standingApprovals.add(example, to: id, by: actor)
                return context.redirect(to: Paths.standingApproval(id), notice: "例を加えました。")
            }
        } catch let refusal as StandingApprovalError {
            form.refuse(refusal)
        }
        let page = StandingApprovalPage(
            try services.standingApprovals.find(id, for: actor), form, asking: try askingMatters(services, actor),
            mayManage: true)
        return context.page(page, status: .unprocessableContent)
    }

    private static func askingMatters(_ services: Services, _ actor: Actor) throws -> [(id: MatterID, name: String)] {
        actor.may(.manageStandingApprovals) ? try services.standingApprovals.askingMatters(for: actor) : []
    }

    private static func page(
        _ form: StandingApprovalForm, _ id: StandingApprovalID?, _ context: RequestContext, _ services: Services
    ) throws -> ActPage {
        var page = ActPage(
            id == nil ? "一括承認基準の登録" : "一括承認基準の変更", about: nil, area: .standingApprovals,
            trail: [BreadcrumbItem(Area.standingApprovals.label, href: Area.standingApprovals.href)],
            action: id.map { Paths.standingApprovalEdit($0) } ?? Paths.standingApprovals(),
            cancelHref: id.map { Paths.standingApproval($0) } ?? Paths.standingApprovals())
        page.summary = ErrorSummary(form.errors)
        page.facts = form.stored
        page.hidden = [HiddenField("version", String(form.version))]
        page.formFields = form.fields(
            id == nil ? try services.standingApprovals.provisions(for: context.actor) : [])
        page.button = Button(id == nil ? "登録する" : "保存する")
        return page
    }
}
