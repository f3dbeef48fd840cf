import ShingiDomain

/// Papers of cases. Whoever sees the case sees them; their bytes are kept for good.
package struct MaterialService {
    let services: Services

    /// Whether papers may be added to the case now, to be asked before they are received.
    package func requireAddable(to id: CaseID, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireOpen(to: actor.caseEditor)
    }

    /// Takes in several papers at once: all of them, or none when one is refused.
    package func add(
        _ papers: [(entry: MaterialEntry, content: Content)], to id: CaseID, by actor: Actor
    ) throws -> [MaterialID] {
        try requireAddable(to: id, by: actor)
        return try services.transaction {
            let first = try services.connection.lastMaterialPosition(of: id) + 1
            return try papers.enumerated().map { index, paper in
                let kind = try paper.entry.check()
                try services.contents.complete(paper.content)
                let material = try services.connection.insertMaterial(
                    paper.entry, kind, paper.content.id, position: first + index, to: id, by: actor.accountID,
                    at: services.now)
                try services.audit.record(
                    "material_added", on: .case(id), by: actor, sentence: "資料「\(paper.entry.title)」を加えました。")
                return material
            }
        }
    }

    /// Takes a paper off the case. Its bytes stay, for the record.
    package func remove(_ id: MaterialID, by actor: Actor) throws -> CaseID {
        let found = try find(id, for: actor)
        let subject = try services.cases.find(found.material.caseID, for: actor)
        try actor.require(.uploadMaterials, on: subject)
        try subject.requireOpen(to: actor.caseEditor)
        guard found.removedAt == nil else { throw MaterialError.alreadyRemoved }
        try services.transaction {
            try services.connection.storeRemoval(of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "material_removed", on: .case(subject.id), by: actor,
                sentence: "資料「\(found.material.title)」を取り除きました。")
        }
        return subject.id
    }

    /// A removed paper is found by those only who keep the record.
    package func find(_ id: MaterialID, for actor: Actor) throws -> CaseMaterial {
        let found = try services.connection.material(id, visibleTo: actor)
        guard let found, found.removedAt == nil || actor.reach.wholeCouncil else { throw ServiceError.notFound }
        return found
    }
}

extension Services {
    package var materials: MaterialService { MaterialService(services: self) }
}
