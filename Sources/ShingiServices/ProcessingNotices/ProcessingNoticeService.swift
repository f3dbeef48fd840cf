import ShingiDomain

/// 業務届出: departments give notice that they start, change or end a use of personal data.
package struct ProcessingNoticeService {
    let services: Services

    /// The latest first; a department has its own.
    package func list(_ query: ProcessingNoticeQuery, for actor: Actor) throws -> Slice<ProcessingNoticeRow> {
        try actor.require(.readProcessingNotices)
        return try services.connection.processingNotices(query, visibleTo: actor)
    }

    package func find(_ id: ProcessingNoticeID, for actor: Actor) throws -> ProcessingNoticeRow {
        try actor.require(.readProcessingNotices)
        guard let found = try services.connection.processingNotice(id, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        return found
    }

    /// The departments in whose name the actor may give notice, by name.
    package func departments(for actor: Actor) throws -> [Department] {
        try services.drafts.departments(for: actor)
    }

    package func create(_ notice: ProcessingNotice, by actor: Actor) throws -> ProcessingNoticeID {
        try actor.require(.enterProcessingNotices)
        return try services.transaction {
            try requireAllowed(notice, actor)
            let id = try services.connection.insertProcessingNotice(
                notice, council: actor.councilID, by: actor.accountID, at: services.now)
            try services.audit.record(
                "notified", on: .processingNotice(id), by: actor,
                sentence: "業務「\(notice.name)」の\(notice.kind.label)の届出を登録しました。")
            return id
        }
    }

    /// - Parameter version: the version the actor saw.
    package func update(
        _ id: ProcessingNoticeID, _ notice: ProcessingNotice, version: Int, by actor: Actor
    ) throws {
        let stored = try find(id, for: actor)
        try actor.require(.enterProcessingNotices)
        guard stored.report == nil else { throw ProcessingNoticeError.alreadyReported }
        guard stored.version == version else { throw ServiceError.conflict(current: stored.version) }
        try services.transaction {
            if notice.department != stored.notice.department { try requireAllowed(notice, actor) }
            try notice.check(on: services.now.civilDate)
            try services.connection.updateProcessingNotice(id, notice)
            try services.audit.record(
                "changed", on: .processingNotice(id), by: actor, sentence: "業務「\(notice.name)」の届出を変更しました。")
        }
    }

    private func requireAllowed(_ notice: ProcessingNotice, _ actor: Actor) throws {
        try notice.check(on: services.now.civilDate)
        guard try departments(for: actor).contains(where: { $0.id == notice.department }) else {
            throw ProcessingNoticeError.departmentNotAllowed
        }
    }
}

extension Services {
    package var processingNotices: ProcessingNoticeService { ProcessingNoticeService(services: self) }
    package var processingNoticeReports: ProcessingNoticeReportService {
        ProcessingNoticeReportService(services: self)
    }
}
