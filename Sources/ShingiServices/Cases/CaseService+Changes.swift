import ShingiDomain

extension CaseService {
    /// What changed since the actor last said that it had read the case. Where it never did, since the version handed in
    /// last: while the case lies with its department that is what it has mended so far; afterwards, what the last
    /// submission mended of the one before.
    ///
    /// - Parameter comparison: nil for the first of these that there is.
    package func changes(
        _ id: CaseID, since comparison: CaseChanges.Comparison? = nil, for actor: Actor
    ) throws -> CaseChanges {
        let subject = try find(id, for: actor)
        guard actor.isInside(subject) else { throw ServiceError.notFound }
        let seenAt = try services.connection.lastView(of: id, by: actor.accountID)
        if let seenAt, comparison == nil || comparison == .withLastView {
            return CaseChanges(
                subject: subject, isInside: true, comparison: .withLastView, since: seenAt, lastView: seenAt,
                summary: summaryChanges(
                    subject, try services.connection.viewedSummary(of: id, by: actor.accountID)),
                sheets: try sheetChanges(
                    subject, try services.connection.viewedSheets(of: id, by: actor.accountID)))
        }
        return try changesSinceSubmission(subject, lastView: seenAt)
    }

    /// What changed since a member read the case; nil when it never did. What is not printed stays between department
    /// and secretariat.
    func changesSinceView(_ subject: Case, by actor: Actor) throws -> CaseChanges? {
        let connection = services.connection
        guard let seenAt = try connection.lastView(of: subject.id, by: actor.accountID) else { return nil }
        return CaseChanges(
            subject: subject, isInside: actor.isInside(subject), comparison: .withLastView, since: seenAt,
            lastView: seenAt,
            summary: summaryChanges(subject, try connection.viewedSummary(of: subject.id, by: actor.accountID)),
            sheets: try sheetChanges(
                subject, try connection.viewedSheets(of: subject.id, by: actor.accountID),
                printedOnly: !actor.isInside(subject)))
    }

    private func changesSinceSubmission(_ subject: Case, lastView: Instant?) throws -> CaseChanges {
        let isWithDepartment = subject.state == .draft || subject.state == .returned
        let base = try services.connection.lastSubmissions(of: subject.id).dropFirst(isWithDepartment ? 0 : 1).first
        let comparison: CaseChanges.Comparison = isWithDepartment ? .withLastSubmission : .withPreviousSubmission
        guard let base else {
            return CaseChanges(
                subject: subject, isInside: true, comparison: comparison, since: nil, lastView: lastView, summary: [],
                sheets: [])
        }
        let old = try services.connection.submittedSheets(in: base.id)
        return CaseChanges(
            subject: subject, isInside: true, comparison: comparison, since: base.at, lastView: lastView,
            summary: summaryChanges(subject, try services.connection.submittedSummary(in: base.id)),
            sheets: try sheetChanges(subject, old))
    }

    private func summaryChanges(_ subject: Case, _ old: (title: String, outline: String)?) -> [FieldChange] {
        guard let old else { return [] }
        let texts = [(old.title, subject.title), (old.outline, subject.outline)]
        return zip(FieldComment.summaryFields, texts).compactMap { field, text in
            let difference = TextDifference(from: text.0, to: text.1)
            return difference.isEmpty ? nil : FieldChange(field: field, difference: difference)
        }
    }

    private func sheetChanges(
        _ subject: Case, _ old: [SubmittedSheet], printedOnly: Bool = false
    ) throws -> [CaseChanges.Sheet] {
        let sheets = try services.connection.sheets(of: subject.id)
        var forms = try services.connection.forms(Set(subject.matters.map(\.form) + old.map(\.form)))
        for index in forms.indices where printedOnly { forms[index].fields.removeAll { $0.prints == .nowhere } }
        let kept = subject.matters.compactMap { matter -> CaseChanges.Sheet? in
            let title = forms.first { $0.id == matter.form }?.heading.title ?? ""
            func sheet(_ kind: CaseChanges.Sheet.Kind, _ changes: [FieldChange]) -> CaseChanges.Sheet {
                CaseChanges.Sheet(
                    matter: matter.id, title: "個票\(matter.position) \(title)", kind: kind, changes: changes)
            }
            guard let before = old.first(where: { $0.matter == matter.id }) else { return sheet(.added, []) }
            guard let now = sheets.first(where: { $0.matter == matter.id }),
                let form = forms.first(where: { $0.id == matter.form })
            else { return nil }
            let changes = SheetContent.changes(
                from: before.content, to: now.content, form: form, former: forms.first { $0.id == before.form })
            return changes.isEmpty ? nil : sheet(.changed, changes)
        }
        let present = Set(subject.matters.map(\.id))
        let removed = old.filter { !present.contains($0.matter) }.map {
            CaseChanges.Sheet(matter: $0.matter, title: $0.title, kind: .removed, changes: [])
        }
        return kept + removed
    }
}
