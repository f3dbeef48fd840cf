import HTTP
import ShingiDomain
import ShingiServices

/// What is said of a paper: its title, what it is, how it was handed out, who sees it.
enum MaterialFactsController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let detail = try services.materials.changeable(id, by: context.actor)
        let material = detail.material
        return context.page(page(detail, material.title, material.handling, version: material.version))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: MaterialID) throws -> Response {
        let sent = try context.form()
        guard let handling = MaterialHandlingForm(sent).handling else { throw WebError.unreadableForm }
        let title = sent["title"] ?? ""
        let detail = try services.materials.changeable(id, by: context.actor)
        var version = try context.version(sent)
        var errors = FieldErrors()
        var status = Status.unprocessableContent
        do {
            _ = try services.materials.update(id, title: title, handling, version: version, by: context.actor)
            return context.redirect(to: Paths.materialPage(id), notice: context.savedNotice)
        } catch let error as MaterialError {
            if case .categoryFixed = error {
                errors.add(error.message, to: "category")
            } else {
                errors.add(error.message, to: "title")
            }
        } catch ServiceError.conflict(let current) {
            version = current
            status = .conflict
            let stored = detail.material
            let now = [
                stored.title, stored.handling.category.label, stored.handling.delivery.label,
                stored.handling.access.label,
            ].joined(separator: "、")
            errors.addToForm("ほかの人が先に変更しました(今の内容:\(now))。残す内容にしてからもう一度保存してください。")
        }
        return context.page(page(detail, title, handling, version: version, errors), status: status)
    }

    private static func page(
        _ detail: MaterialDetail, _ title: String, _ handling: MaterialHandling, version: Int,
        _ errors: FieldErrors = FieldErrors()
    ) -> ActPage {
        let material = detail.material
        var page = ActPage(
            "資料の記載", about: [detail.name, material.title].compactMap(\.self).joined(separator: " "), area: .cases,
            trail: MaterialPage.trail(detail)
                + [BreadcrumbItem(material.title, href: Paths.materialPage(material.id))],
            action: Paths.materialFacts(material.id), cancelHref: Paths.materialPage(material.id))
        page.summary = ErrorSummary(errors)
        page.hidden = [HiddenField("version", String(version))]
        page.formFields = [
            .line(
                LineField(
                    FieldFrame(
                        "title", label: "資料名", required: true, error: errors["title"],
                        maximum: MaterialEntry.longestTitle), value: title)),
            MaterialHandlingForm.category(handling.category, error: errors["category"]),
            MaterialHandlingForm.delivery(handling.delivery), MaterialHandlingForm.access(handling.access),
        ]
        page.button = Button("保存する")
        return page
    }
}
