import HTTP
import ShingiDomain
import ShingiServices

/// The register of processing notices.
enum ProcessingNoticeController {
    static func index(_ context: RequestContext, _ services: Services) throws -> Response {
        let actor = try context.actor
        let query = ProcessingNoticeListQuery(context.query)
        let departments = actor.reach.wholeCouncil ? try services.departments.active(for: actor) : []
        return context.page(
            ProcessingNoticeListPage(
                try services.processingNotices.list(query.services, for: actor), query, departments: departments,
                for: actor))
    }

    static func new(_ context: RequestContext, _ services: Services) throws -> Response {
        let form = ProcessingNoticeForm(on: context.now.civilDate)
        return context.page(try page(form, nil, context, services))
    }

    static func create(_ context: RequestContext, _ services: Services) throws -> Response {
        var form = ProcessingNoticeForm(try context.form())
        do {
            if let notice = try form.read() {
                _ = try services.processingNotices.create(notice, by: context.actor)
                return context.redirect(to: Paths.processingNotices(), notice: "業務届出を登録しました。")
            }
        } catch let refusal as ProcessingNoticeError {
            form.refuse(refusal)
        }
        return context.page(try page(form, nil, context, services), status: .unprocessableContent)
    }

    static func edit(_ context: RequestContext, _ services: Services, _ id: ProcessingNoticeID) throws -> Response {
        let found = try services.processingNotices.find(id, for: context.actor)
        return context.page(try page(ProcessingNoticeForm(found), found, context, services))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: ProcessingNoticeID) throws -> Response {
        let stored = try services.processingNotices.find(id, for: context.actor)
        var form = ProcessingNoticeForm(try context.form())
        var status = Status.unprocessableContent
        do {
            if let notice = try form.read() {
                try services.processingNotices.update(id, notice, version: form.version, by: context.actor)
                return context.redirect(to: Paths.processingNotices(), notice: context.savedNotice)
            }
        } catch let refusal as ProcessingNoticeError {
            form.refuse(refusal)
        } catch ServiceError.conflict {
            form.collide(with: stored)
            status = .conflict
        }
        return context.page(try page(form, stored, context, services), status: status)
    }

    private static func page(
        _ form: ProcessingNoticeForm, _ stored: ProcessingNoticeRow?, _ context: RequestContext, _ services: Services
    ) throws -> ActPage {
        let actor = try context.actor
        let mayEnter = actor.may(.enterProcessingNotices) && stored?.report == nil
        var page = ActPage(
            stored == nil ? "業務届出の登録" : "業務届出", about: stored?.notice.name, area: .processingNotices,
            trail: [BreadcrumbItem(Area.processingNotices.label, href: Area.processingNotices.href)],
            action: stored.map { Paths.processingNotice($0.id) } ?? Paths.processingNotices(),
            cancelHref: Paths.processingNotices())
        page.summary = ErrorSummary(form.errors)
        page.facts = mayEnter ? form.stored : stored.map { ProcessingNoticeForm.facts(of: $0) }
        if stored?.report != nil { page.notice = Banner(.info, "この届出は審議会への報告に入っているため、変えられません。", quiet: true) }
        guard mayEnter else { return page }
        var departments = try services.processingNotices.departments(for: actor).map { ($0.id, $0.name.full) }
        if let stored, !departments.contains(where: { $0.0 == stored.notice.department }) {
            departments.append((stored.notice.department, stored.department))
        }
        page.hidden = [HiddenField("version", String(form.version))]
        page.formFields = form.fields(departments)
        page.button = Button(stored == nil ? "届出を登録する" : "保存する")
        return page
    }
}
