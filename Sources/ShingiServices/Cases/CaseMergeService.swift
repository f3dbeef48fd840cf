import ShingiDomain

/// Two cases made one, and one made two, before the council deals with them.
package struct CaseMergeService {
    let services: Services

    /// Lets the matters, papers and departments of one case go over into another. The case that is left empty ends; a
    /// number that it had stays its own, with the reason on record.
    ///
    /// - Parameter version: of the case that ends, as the actor saw it.
    package func merge(_ id: CaseID, into other: CaseID, reason: String, version: Int, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        let target = try services.cases.find(other, for: actor)
        try actor.require(.mergeCases)
        try services.transaction {
            try subject.requireMergeable(into: target)
            guard !reason.allSatisfy(\.isWhitespace) else { throw CaseError.reasonNeeded(.withdraw) }
            try subject.requireVersion(version)
            var ended = subject
            try ended.mergeAway()
            try services.connection.moveMatters(subject.matters.map(\.id), from: subject.id, to: target.id)
            try services.connection.moveMaterials(from: subject.id, to: target.id)
            let joined = [subject.owner] + subject.jointDepartments
            let added = joined.filter { $0 != target.owner && !target.jointDepartments.contains($0) }
            try services.connection.storeDepartments(
                [target.owner] + target.jointDepartments + added, of: target.id)
            try services.connection.storeState(of: ended, at: services.now)
            let why = "\(target.name)に統合。\(reason)"
            try services.connection.insertWithdrawal(of: id, reason: why, by: actor.accountID, at: services.now)
            try services.connection.insertMerger(of: id, into: other, by: actor.accountID, at: services.now)
            _ = try services.connection.raiseCaseVersion(other, at: services.now)
            try services.audit.record("merged", on: .case(id), by: actor, sentence: "\(why)")
            try services.audit.record(
                "merged", on: .case(other), by: actor,
                sentence: "\(subject.name)の付議項目\(subject.matters.count)件と資料を統合しました。理由:\(reason)")
        }
    }

    /// Makes a case of its own of some matters. What was accepted is checked anew and gets a number of its own.
    ///
    /// - Parameter version: of the case that is split, as the actor saw it.
    package func split(
        _ id: CaseID, off matters: Set<MatterID>, title: String, version: Int, by actor: Actor
    ) throws -> CaseID {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.mergeCases)
        return try services.transaction {
            try subject.requireSplittable(matters, title: title)
            let problems = Case.problems(inSummary: Case.summary(title: title, outline: subject.outline))
            if let problem = problems.first { throw problem }
            try subject.requireVersion(version)
            let part = try services.connection.insertCase(
                CaseDraft(
                    council: subject.council, title: title, outline: subject.outline, owner: subject.owner,
                    jointDepartments: subject.jointDepartments),
                by: actor.accountID, at: services.now)
            let moved = subject.matters.filter { matters.contains($0.id) }
            try services.connection.moveMatters(moved.map(\.id), from: id, to: part)
            try services.connection.storeSplit(of: part, from: id, by: actor.accountID, at: services.now)
            try bring(part, to: subject.stateOfPart, by: actor)
            _ = try services.connection.raiseCaseVersion(id, at: services.now)
            try services.audit.record(
                "split", on: .case(part), by: actor, sentence: "\(subject.name)から付議項目\(moved.count)件を分けた案件です。")
            try services.audit.record(
                "split", on: .case(id), by: actor, sentence: "付議項目\(moved.count)件を案件「\(title)」に分けました。")
            return part
        }
    }

    /// Cases the actor may merge this one with, those changed last first.
    package func candidates(for id: CaseID, saying words: String, for actor: Actor) throws -> [CaseRow] {
        try services.caseRelations.candidates(for: id, saying: words, for: actor)
            .filter { [.draft, .submitted, .returned, .accepted].contains($0.state) }
    }

    private func bring(_ part: CaseID, to state: CaseState, by actor: Actor) throws {
        var subject = try services.cases.find(part, for: actor)
        guard state != .draft else { return }
        subject.state = state
        subject.version += 1
        try services.connection.storeState(of: subject, at: services.now)
        try services.connection.insertSubmission(of: part, by: actor.accountID, at: services.now)
    }
}

extension Services {
    package var caseMerges: CaseMergeService { CaseMergeService(services: self) }
}
