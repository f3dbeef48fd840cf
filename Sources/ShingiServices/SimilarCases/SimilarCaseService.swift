import ShingiDomain

/// 「前にも似た案件があったか」: earlier cases that say much of what a draft says.
package struct SimilarCaseService {
    let services: Services

    /// On the page of a draft, and on the page of their own.
    package static let mostBeside = 5
    package static let mostListed = 20

    /// How many words of a text are looked up: what a case is about stands on its first pages, and
    /// counting is what a search costs most.
    private static let mostLookedUp = 120

    /// Similar to what is stored, best first.
    package func list(for id: CaseID, most: Int = mostListed, for actor: Actor) throws -> [SimilarCase] {
        let subject = try services.drafts.find(id, for: actor)
        guard let texts = try services.connection.caseTexts(of: subject.id) else { throw ServiceError.notFound }
        return try similar(to: texts, except: id, most: most, actor)
    }

    /// Similar to what is typed and not stored yet.
    package func list(
        for id: CaseID, title: String, text: String, most: Int = mostListed, for actor: Actor
    ) throws -> [SimilarCase] {
        let subject = try services.drafts.find(id, for: actor)
        return try similar(
            to: CaseTexts(title: title, outline: text, sheets: []), except: subject.id, most: most, actor)
    }

    private func similar(
        to texts: CaseTexts, except id: CaseID, most: Int, _ actor: Actor
    ) throws -> [SimilarCase] {
        let words = CaseWords(texts, most: Self.mostLookedUp)
        let query = SearchQuery(
            title: words.title, body: words.body,
            counts: try services.connection.countCases(saying: words.title + words.body),
            total: try services.connection.countReadCases())
        guard !query.words.isEmpty else { return [] }
        return try services.connection.similarCases(query, except: id, visibleTo: actor, most: most)
    }
}

extension Services {
    package var similarCases: SimilarCaseService { SimilarCaseService(services: self) }
}

/// An earlier case that is like a draft.
package struct SimilarCase: Sendable {
    package let id: CaseID
    package let number: String?
    package let title: String
    package let department: DepartmentName
    package let state: CaseState
    /// What the council decided, in its words: 承認、了承. Nil before.
    package let outcome: String?
}
