import ShingiDomain

/// The Word templates of a council (様式).
package struct DocumentTemplateService {
    let services: Services

    /// The newest of each kind; a kind without one was never changed.
    package func current(for actor: Actor) throws -> [StoredDocumentTemplate] {
        try actor.require(.manageDocumentTemplates)
        return try services.connection.currentDocumentTemplates(of: actor.councilID)
    }

    /// Newest first.
    package func history(of kind: DocumentKind, for actor: Actor) throws -> [StoredDocumentTemplate] {
        try actor.require(.manageDocumentTemplates)
        return try services.connection.documentTemplates(kind, of: actor.councilID)
    }

    /// One that was stored once.
    package func file(
        _ kind: DocumentKind, version: Int, for actor: Actor
    ) throws -> (name: String, bytes: [UInt8]) {
        try actor.require(.manageDocumentTemplates)
        guard let file = try services.connection.documentTemplate(kind, version, of: actor.councilID) else {
            throw ServiceError.notFound
        }
        return file
    }

    /// What documents are made with now, whoever makes them; nil for the one that comes with the program.
    package func inUse(_ kind: DocumentKind, for actor: Actor) throws -> [UInt8]? {
        try services.connection.documentTemplate(kind, nil, of: actor.councilID)?.bytes
    }

    /// From now on documents look like this one. Whether it can be filled is asked before.
    package func store(_ file: DocumentTemplateFile, as kind: DocumentKind, by actor: Actor) throws {
        try actor.require(.manageDocumentTemplates)
        try services.transaction {
            try insert(file, kind, actor)
            try services.audit.record(
                "document_template_stored", on: .council(actor.councilID), by: actor,
                sentence: "\(kind.label)の様式を「\(file.name)」に替えました。")
        }
    }

    package func returnToStandard(_ kind: DocumentKind, by actor: Actor) throws {
        try actor.require(.manageDocumentTemplates)
        guard try services.connection.documentTemplate(kind, nil, of: actor.councilID) != nil else {
            throw DocumentTemplateError.isStandard
        }
        try services.transaction {
            try insert(nil, kind, actor)
            try services.audit.record(
                "document_template_returned", on: .council(actor.councilID), by: actor,
                sentence: "\(kind.label)の様式を標準のものに戻しました。")
        }
    }

    private func insert(_ file: DocumentTemplateFile?, _ kind: DocumentKind, _ actor: Actor) throws {
        try services.connection.insertDocumentTemplate(
            file, kind, of: actor.councilID, by: actor.accountID, at: services.now)
    }
}

extension Services {
    package var documentTemplates: DocumentTemplateService { DocumentTemplateService(services: self) }
}
