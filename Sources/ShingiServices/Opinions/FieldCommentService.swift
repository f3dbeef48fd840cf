import ShingiDomain

/// Comments on the fields of a case: what the secretariat asks to be mended, what a department answers.
package struct FieldCommentService {
    let services: Services

    /// Oldest first, settled ones too; those that take part in bringing the case see them, nobody else.
    package func comments(on id: CaseID, for actor: Actor) throws -> [CaseComment] {
        guard actor.isInside(try services.cases.find(id, for: actor)) else { return [] }
        return try services.connection.comments(on: id)
    }

    package func comment(_ entry: CommentEntry, on id: CaseID, by actor: Actor) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.commentOnCases, on: subject)
        try subject.requireOpen(to: .secretariat)
        try services.transaction {
            try add([entry], to: subject, by: actor)
            try services.audit.record(
                "commented", on: .case(id), by: actor, sentence: "項目にコメントを付けました:\(entry.text)")
        }
    }

    /// Marks a comment as dealt with.
    ///
    /// - Returns: the case it belongs to.
    package func settle(_ id: FieldCommentID, by actor: Actor) throws -> CaseID {
        guard let found = try services.connection.comment(id) else { throw ServiceError.notFound }
        let subject = try services.cases.find(found.case, for: actor)
        guard actor.isInside(subject) else { throw ServiceError.notFound }
        try actor.require(.commentOnCases, on: subject)
        guard !found.isSettled else { throw CommentError.alreadySettled }
        try services.transaction {
            try services.connection.storeSettlement(of: id, by: actor.accountID, at: services.now)
            try services.audit.record(
                "comment_settled", on: .case(subject.id), by: actor, sentence: "コメントを対応済みにしました:\(found.text)")
        }
        return subject.id
    }

    /// Inside the transaction of whatever act they come with.
    func add(_ entries: [CommentEntry], to subject: Case, by actor: Actor) throws {
        guard !entries.isEmpty else { return }
        let forms = try services.connection.forms(Set(subject.matters.map(\.form)))
        for entry in entries {
            try entry.check(on: subject, forms: forms)
            try services.connection.insertComment(entry, on: subject.id, by: actor.accountID, at: services.now)
        }
    }
}

extension Services {
    package var fieldComments: FieldCommentService { FieldCommentService(services: self) }
}
