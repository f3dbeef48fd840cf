import HTTP
import ShingiDomain
import ShingiServices

/// The editor of a provision's form. It writes a draft; what is in use changes by publishing alone.
enum ProvisionFormController {
    /// Asks for the page again with another preview, nothing stored.
    static let previewButton = "_preview"
    /// Saves and goes on to the publication.
    static let publishButton = "_publish"

    static func edit(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let detail = try services.provisions.detail(id, for: context.actor)
        return context.page(ProvisionFormPage(ProvisionForm(detail), detail))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: ProvisionID) throws -> Response {
        let detail = try services.provisions.detail(id, for: context.actor)
        let sent = try context.form()
        var form = ProvisionForm(sent)
        if sent[RowAction.parameter] != nil || sent[previewButton] != nil {
            let notice = sent[previewButton] == nil ? "項目を変更しました。" : "見本を更新しました。"
            let banner = Banner(.info, "\(notice)まだ保存していません。", quiet: true)
            return context.page(ProvisionFormPage(form, detail, banners: [banner], hasUnsaved: true))
        }
        form.dropEmptyRows()
        do {
            _ = try services.provisions.saveDraft(id, form.entry, version: form.version, by: context.actor)
        } catch ProvisionError.unusable(let problems) {
            form.refuse(problems)
            return context.page(
                ProvisionFormPage(form, detail, hasUnsaved: true), status: .unprocessableContent)
        } catch ServiceError.conflict {
            form.collide(with: detail)
            return context.page(ProvisionFormPage(form, detail, hasUnsaved: true), status: .conflict)
        }
        let isPublishing = sent[publishButton] != nil
        return context.redirect(
            to: isPublishing ? Paths.provisionPublication(id) : Paths.provisionForm(id), notice: context.savedNotice)
    }
}
