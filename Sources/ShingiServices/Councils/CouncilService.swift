import ShingiDomain

/// The council and its settings.
package struct CouncilService {
    let services: Services

    /// The council an actor works for now.
    package func current(for actor: Actor) throws -> Council {
        guard let council = try services.connection.council(actor.councilID) else { throw ServiceError.notFound }
        return council
    }

    package func version(for actor: Actor) throws -> Int {
        try services.connection.councilVersion(actor.councilID)
    }

    /// Changes names and settings. What was numbered, decided or printed before keeps what it was given.
    ///
    /// - Parameter version: the version the actor saw; someone else's later change is not overwritten.
    ///
    /// - Throws: `CouncilError` for a name or settings that would make wrong records, `ServiceError.conflict`.
    package func update(_ council: Council, version: Int, by actor: Actor) throws {
        try actor.require(.manageCouncil)
        let stored = try self.version(for: actor)
        guard stored == version else { throw ServiceError.conflict(current: stored) }
        if let problem = council.problems().first { throw problem }
        let bearer = try services.connection.councilID(named: council.name)
        guard bearer == nil || bearer == actor.councilID else { throw CouncilError.nameTaken }
        try services.transaction {
            let old = try current(for: actor)
            try services.connection.updateCouncil(council, id: actor.councilID)
            try services.audit.record(
                "updated", on: .council(actor.councilID), by: actor,
                sentence: Self.sentence(council.changes(from: old)))
        }
    }

    /// What the next of each number would be, if it were given today.
    package func preview(for actor: Actor) throws -> NumberPreview {
        let settings = try current(for: actor).settings
        let context = try services.sequences.context(actor.councilID, on: services.now.civilDate)
        return NumberPreview(
            meetingTitle: try next(.meeting, settings.meetingTitle, context),
            consultation: try next(.consultation, settings.consultationNumber, context),
            reply: try next(.reply, settings.replyNumber, context))
    }

    private func next(_ kind: NumberKind, _ rule: NumberRule, _ context: NumberContext) throws -> NumberPreview.Next {
        do {
            return try services.sequences.next(kind, by: rule, in: context).map { .number($0) } ?? .agendaOrder
        } catch let error as NumberingError {
            return .unavailable(error.message)
        }
    }

    private static func sentence(_ labels: [String]) -> String {
        guard !labels.isEmpty else { return "審議会の設定を保存しました。" }
        return "審議会の設定を変更しました(\(labels.joined(separator: "、")))。"
    }

    /// Founds a council: for the first start and for the demo; there is no actor yet.
    package func create(_ council: NewCouncil) throws -> CouncilID {
        try services.transaction {
            let id = try services.connection.insertCouncil(council)
            try services.connection.insertVotingRules(council.rules, from: .distantPast, of: id)
            return id
        }
    }
}
