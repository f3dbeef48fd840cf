import HTTP
import ShingiDomain
import ShingiServices

/// Naming the standing approval that each report matter of a case falls under.
enum CaseStandingApprovalController {
    static func edit(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let found = try services.standingApprovals.matters(of: id, for: context.actor)
        let named = Dictionary(uniqueKeysWithValues: found.matters.map { ($0.matter.id, $0.named?.id) })
        return context.page(page(found, named))
    }

    static func update(_ context: RequestContext, _ services: Services, _ id: CaseID) throws -> Response {
        let form = try context.form()
        let found = try services.standingApprovals.matters(of: id, for: context.actor)
        var typed: [MatterID: StandingApprovalID?] = [:]
        for entry in found.matters {
            guard let text = form[name(of: entry.matter.id)] else { continue }
            guard text.isEmpty || StandingApprovalID(text: text) != nil else { throw WebError.unreadableForm }
            typed[entry.matter.id] = .some(StandingApprovalID(text: text))
        }
        var errors = FieldErrors()
        for (matter, approval) in typed {
            do {
                try services.standingApprovals.name(approval, for: matter, of: id, by: context.actor)
            } catch let refusal as any Refusal {
                errors.add(refusal.message, to: name(of: matter))
            }
        }
        guard errors.isEmpty else { return context.page(page(found, typed, errors), status: .unprocessableContent) }
        return context.redirect(to: Paths.case(id), notice: context.savedNotice)
    }

    private static func name(of matter: MatterID) -> String { "approval.\(matter)" }

    private static func page(
        _ found: (subject: Case, matters: [MatterApproval]), _ chosen: [MatterID: StandingApprovalID?],
        _ errors: FieldErrors = FieldErrors()
    ) -> ActPage {
        var page = ActPage("一括承認基準", on: found.subject, action: Paths.caseStandingApprovals(found.subject.id))
        page.summary = ErrorSummary(errors)
        guard !found.matters.isEmpty else {
            page.notice = Banner(.info, "この案件に報告事項はありません。")
            return page
        }
        page.lead = "報告事項が、どの一括承認基準に当たるかを選びます。基準がある条項の報告事項は、選ばないと受理できません。"
        page.formFields = found.matters.map { entry in
            let name = name(of: entry.matter.id)
            let label = entry.matter.label.isEmpty ? entry.name : "\(entry.name)(\(entry.matter.label))"
            let help = entry.offered.isEmpty ? "この条項の基準はまだ登録されていません。" : nil
            return .select(
                SelectField(
                    FieldFrame(name, label: label, help: help, error: errors[name]),
                    choices: entry.offered.map {
                        Choice("\($0.id)", $0.name, chosen: chosen[entry.matter.id] == .some(.some($0.id)))
                    }, prompt: "選ばない"))
        }
        page.button = Button("保存する")
        return page
    }
}

extension Routes {
    static let standingApprovals: [Route] = [
        .page(Paths.standingApprovals, .having(.readStandingApprovals), StandingApprovalController.index),
        .act(Paths.standingApprovals, .having(.manageStandingApprovals), StandingApprovalController.create),
        .page(Paths.newStandingApproval, .having(.manageStandingApprovals), StandingApprovalController.new),
        .page(Paths.standingApproval, .having(.readStandingApprovals), StandingApprovalController.show),
        .page(Paths.standingApprovalEdit, .having(.manageStandingApprovals), StandingApprovalController.edit),
        .act(Paths.standingApprovalEdit, .having(.manageStandingApprovals), StandingApprovalController.update),
        .act(Paths.standingApprovalExamples, .having(.manageStandingApprovals), StandingApprovalController.addExample),
        .page(Paths.caseStandingApprovals, .having(.nameStandingApprovals), CaseStandingApprovalController.edit),
        .act(Paths.caseStandingApprovals, .having(.nameStandingApprovals), CaseStandingApprovalController.update),
    ]
}

extension PageTemplates {
    static let standingApprovalPages: [any Page.Type] = [StandingApprovalListPage.self, StandingApprovalPage.self]
}
