import ShingiDomain

/// What binds a case to others: 変更, 参照, 条件の報告, 続き.
package struct CaseRelationService {
    let services: Services

    /// The most cases offered to choose from.
    package static let mostOffered = 20

    /// The case and what it is bound to, as far as the actor sees it.
    package func find(_ id: CaseID, for actor: Actor) throws -> (subject: Case, links: [CaseLink]) {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.relateCases, on: subject)
        return (subject, try services.connection.relations(of: id, visibleTo: actor))
    }

    /// Cases whose number or title holds the words, those changed last first.
    package func candidates(for id: CaseID, saying words: String, for actor: Actor) throws -> [CaseRow] {
        guard !words.allSatisfy(\.isWhitespace) else { return [] }
        var query = CaseQuery()
        query.text = words
        let found = try services.cases.list(query, for: actor)
        return Array(found.rows.filter { $0.id != id }.prefix(Self.mostOffered))
    }

    package func add(_ relation: CaseRelation, by actor: Actor) throws {
        let (subject, links) = try find(relation.from, for: actor)
        let other = try services.cases.find(relation.to, for: actor)
        guard !links.contains(where: { !$0.isReverse && $0.id == other.id && $0.kind == relation.kind }) else {
            throw CaseError.alreadyRelated
        }
        try services.transaction {
            try services.connection.insertRelation(relation)
            try services.audit.record(
                "related", on: .case(subject.id), by: actor,
                sentence: "関係する案件として\(other.name)(\(relation.kind.label))を加えました。")
        }
    }

    package func remove(_ relation: CaseRelation, by actor: Actor) throws {
        let (subject, links) = try find(relation.from, for: actor)
        guard let link = links.first(where: { !$0.isReverse && $0.id == relation.to && $0.kind == relation.kind })
        else { throw ServiceError.notFound }
        try services.transaction {
            try services.connection.deleteRelation(relation)
            try services.audit.record(
                "unrelated", on: .case(subject.id), by: actor,
                sentence: "関係する案件から\(link.numberText ?? "「\(link.title)」")(\(link.kind.label))を外しました。")
        }
    }
}

extension Services {
    package var caseRelations: CaseRelationService { CaseRelationService(services: self) }
}
