import ShingiDomain

/// Drafting: a case from its first word to its handing in.
///
/// Three counts keep people from overwriting each other. Every sheet has its own version, title and outline have one
/// (the newest of `case_revisions`), and `Case.version` counts every change of anything in the case, its state too.
/// Saving compares a part with that part's version only, so two people at different sheets never collide. Acts on the
/// whole case (submit, and the secretariat's return and acceptance) compare `Case.version`, so that none rests on a
/// page that is no longer true.
package struct DraftService {
    let services: Services

    /// The departments for which the actor may begin a case, by name.
    package func departments(for actor: Actor) throws -> [Department] {
        let active = try services.departments.active(for: actor)
        return actor.roles.contains(.secretariat) ? active : active.filter { actor.departmentIDs.contains($0.id) }
    }

    /// Cases of any state that the actor sees, those changed last first.
    package func copySources(_ query: DraftQuery, for actor: Actor) throws -> Slice<CopySource> {
        try services.connection.copySources(query, visibleTo: actor)
    }

    package func create(_ entry: CaseEntry, by actor: Actor) throws -> CaseID {
        try actor.require(.draftCases)
        return try services.transaction {
            let summary = Case.summary(title: entry.title, outline: "")
            if let problem = Case.problems(inSummary: summary).first { throw problem }
            try requireAllowed(entry.owner, entry.jointDepartments, actor)
            let draft = CaseDraft(
                council: actor.councilID, title: entry.title, outline: "", owner: entry.owner,
                jointDepartments: entry.jointDepartments,
                matters: try entry.matters.map { try matterDraft($0, actor) })
            let id = try services.connection.insertCase(draft, by: actor.accountID, at: services.now)
            try services.audit.record(
                "drafted", on: .case(id), by: actor, sentence: "案件「\(entry.title)」を起案しました。")
            return id
        }
    }

    /// A new draft with the matters and texts of an earlier case, which it refers to.
    ///
    /// - Parameter department: nil for the actor's only department, or for the earlier case's owner where that is
    ///   among those the actor may choose.
    package func copy(_ id: CaseID, for department: DepartmentID? = nil, by actor: Actor) throws -> CaseID {
        let source = try services.cases.find(id, for: actor)
        try actor.require(.copyCases)
        return try services.transaction {
            let owner = try department ?? defaultOwner(of: source, actor)
            try requireAllowed(owner, [], actor)
            let sheets = try services.connection.sheets(of: id)
            let draft = source.copied(
                for: owner, sheets: Dictionary(uniqueKeysWithValues: sheets.map { ($0.matter, $0.content) }),
                forms: try services.provisions.currentForms(for: actor))
            let copy = try services.connection.insertCase(draft, by: actor.accountID, at: services.now)
            try services.connection.insertRelation(CaseRelation(from: copy, to: id, kind: .refersTo))
            try services.audit.record(
                "copied", on: .case(copy), by: actor, sentence: "案件\(source.name)を複写して起案しました。")
            return copy
        }
    }

    /// The draft with everything its page shows. A case that may no longer be edited is refused with a `CaseError`.
    package func editable(_ id: CaseID, for actor: Actor) throws -> DraftDetail {
        let subject = try find(id, for: actor)
        try subject.requireEditable(by: actor.caseEditor)
        return try services.connection.draftDetail(of: subject)
    }

    /// The draft whatever its state, to show what could not be saved any more beside it.
    package func detail(_ id: CaseID, for actor: Actor) throws -> DraftDetail {
        try services.connection.draftDetail(of: try find(id, for: actor))
    }

    /// Hands the case in. `version` is the case's that the actor saw.
    package func submit(_ id: CaseID, version: Int, by actor: Actor) throws {
        let seen = try find(id, for: actor)
        try actor.require(.submitCases)
        try services.transaction {
            var subject = seen
            try subject.submit(try services.connection.matterSheets(of: seen), on: services.now.civilDate)
            try seen.requireVersion(version)
            try services.connection.storeState(of: subject, at: services.now)
            try services.connection.insertSubmission(of: id, by: actor.accountID, at: services.now)
            try services.connection.settleComments(on: id, by: actor.accountID, at: services.now)
            let sentence = seen.state == .returned ? "事務局へ再提出しました。" : "事務局へ提出しました。"
            try services.audit.record("submitted", on: .case(id), by: actor, sentence: sentence)
        }
    }

    /// Within what the actor may see, and only for those whose case it is.
    func find(_ id: CaseID, for actor: Actor) throws -> Case {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.draftCases, on: subject)
        return subject
    }

    /// The form now in use under a provision, with what is chosen checked.
    func matterDraft(_ entry: MatterEntry, _ actor: Actor) throws -> CaseDraft.MatterDraft {
        guard let provision = try services.provisions.list(for: actor).first(where: { $0.id == entry.provision }),
            let form = try services.provisions.currentForms(for: actor).first(where: { $0.provision == provision.id })
        else { throw DraftError.provisionNotOffered }
        try Matter.check(entry.kind, under: provision)
        guard entry.note.count <= SheetContent.longestText, !entry.note.contains(where: \.isNewline) else {
            throw DraftError.noteTooLong
        }
        return CaseDraft.MatterDraft(provision: provision.id, form: form.id, kind: entry.kind, label: entry.note)
    }

    private func defaultOwner(of source: Case, _ actor: Actor) throws -> DepartmentID {
        let offered = try departments(for: actor)
        if offered.contains(where: { $0.id == source.owner }) { return source.owner }
        guard let only = offered.first, offered.count == 1 else { throw DraftError.departmentNotAllowed }
        return only.id
    }

    private func requireAllowed(_ owner: DepartmentID, _ joint: [DepartmentID], _ actor: Actor) throws {
        guard try departments(for: actor).contains(where: { $0.id == owner }) else {
            throw DraftError.departmentNotAllowed
        }
        let active = Set(try services.departments.active(for: actor).map(\.id))
        guard Set(joint).count == joint.count, !joint.contains(owner), active.isSuperset(of: joint) else {
            throw DraftError.jointDepartmentNotAllowed
        }
    }
}

extension Services {
    package var drafts: DraftService { DraftService(services: self) }
}
