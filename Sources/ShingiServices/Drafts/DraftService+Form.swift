import ShingiDomain

extension DraftService {
    /// What moving the sheet of a matter to the newest version of its form would keep and lose. Not found where there is
    /// no newer version.
    package func transfer(_ matter: MatterID, of id: CaseID, for actor: Actor) throws -> FormTransfer {
        guard let sheet = try editable(id, for: actor).sheet(matter), let newer = sheet.newerForm else {
            throw ServiceError.notFound
        }
        return FormTransfer(
            sheet: sheet, newer: newer, outcome: SheetTransfer(sheet.sheet.content, from: sheet.form, to: newer))
    }

    /// Moves the sheet to the newest version of its form. What the sheet said before stays readable among its versions.
    ///
    /// - Parameters:
    ///   - version: of the sheet, as the actor saw it.
    ///   - form: the form that the actor was shown.
    package func moveToNewForm(
        _ matter: MatterID, of id: CaseID, version: Int, form: FormID, by actor: Actor
    ) throws {
        let transfer = try transfer(matter, of: id, for: actor)
        let sheet = transfer.sheet.sheet
        guard sheet.version == version, transfer.newer.id == form else {
            throw ServiceError.conflict(current: sheet.version)
        }
        try services.transaction {
            try services.connection.updateForm(of: matter, form)
            try services.connection.updateSheet(
                CaseSheet(
                    matter: matter, version: sheet.version + 1, form: form, content: transfer.outcome.content,
                    savedBy: actor.accountID, savedAt: services.now))
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            let title = transfer.newer.heading.title
            try services.audit.record(
                "form_changed", on: .case(id), by: actor,
                sentence: "個票(\(title))を様式の第\(transfer.sheet.form.version)版から第\(transfer.newer.version)版に移しました。",
                before: sheet.content.json, after: transfer.outcome.content.json)
        }
    }
}

/// A sheet beside the newer version of its form.
package struct FormTransfer: Sendable {
    package let sheet: DraftSheet
    package let newer: Form
    package let outcome: SheetTransfer
}
