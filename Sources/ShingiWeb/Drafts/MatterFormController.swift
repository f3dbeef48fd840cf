import HTTP
import ShingiDomain
import ShingiServices

/// Moving a sheet to the newest version of its form: asked on a page of its own, which shows what is lost and what is new.
enum MatterFormController {
    static func edit(
        _ context: RequestContext, _ services: Services, _ id: CaseID, _ matter: MatterID
    ) throws -> Response {
        try page(context, services, id, matter)
    }

    static func update(
        _ context: RequestContext, _ services: Services, _ id: CaseID, _ matter: MatterID
    ) throws -> Response {
        let version = try context.seenVersion()
        guard let form = try context.form()["form"].flatMap({ FormID(text: $0) }) else { throw WebError.unreadableForm }
        do {
            try services.drafts.moveToNewForm(matter, of: id, version: version, form: form, by: context.actor)
            let anchor = FieldFrame.id(for: DraftPart.sheet(matter).name)
            return context.redirect(to: "\(Paths.caseDraft(id))#\(anchor)", notice: "個票を新しい版の様式に移しました。新しい項目を記入してください。")
        } catch ServiceError.conflict {
            return try page(context, services, id, matter, hasChanged: true)
        }
    }

    private static func page(
        _ context: RequestContext, _ services: Services, _ id: CaseID, _ matter: MatterID, hasChanged: Bool = false
    ) throws -> Response {
        let transfer = try services.drafts.transfer(matter, of: id, for: context.actor)
        let subject = try services.cases.find(id, for: context.actor)
        return context.page(
            MatterFormPage(transfer, of: subject, hasChanged: hasChanged), status: hasChanged ? .conflict : .ok)
    }
}
