import ShingiDomain

/// 宿題: what the council was promised to hear about later.
package struct FollowUpService {
    let services: Services

    package func list(_ query: FollowUpQuery, for actor: Actor) throws -> Slice<FollowUpRow> {
        try services.connection.followUps(query, today: services.now.civilDate, visibleTo: actor)
    }

    /// Those whose meeting has gone by without a report, the longest owed first.
    package func overdue(most: Int, for actor: Actor) throws -> [FollowUpRow] {
        Array(try list(FollowUpQuery(standing: .overdue), for: actor).rows.prefix(most))
    }

    /// The longest owed of what the actor sees (by its own departments, or by all), and how many there are in all.
    package func owed(most: Int, for actor: Actor) throws -> (rows: [FollowUpRow], count: Int) {
        (
            try services.connection.openFollowUps(visibleTo: actor, most: most),
            try services.connection.countOpenFollowUps(visibleTo: actor)
        )
    }

    package func find(_ id: FollowUpID, for actor: Actor) throws -> FollowUpDetail {
        let row = try row(id, for: actor)
        let connection = services.connection
        return FollowUpDetail(
            row: row, reports: try connection.followUpReports(of: id),
            held: try connection.meetings(of: actor.councilID, after: row.promised, inState: [.open, .closed]),
            upcoming: try connection.meetings(of: actor.councilID, after: row.promised, inState: [.planned]).reversed())
    }

    /// - Parameter version: the version the actor saw; someone else's later settlement is not overwritten.
    package func settle(
        _ id: FollowUpID, _ settlement: FollowUpSettlement, version: Int, by actor: Actor
    ) throws {
        let row = try row(id, for: actor)
        try actor.require(.resolveFollowUps)
        guard row.version == version else { throw ServiceError.conflict(current: row.version) }
        try services.transaction {
            switch settlement {
            case .report(let meeting, let answer, let closes): try report(row, at: meeting, answer, closes, by: actor)
            case .answer(let words): try answer(row, words, by: actor)
            case .close: try close(row, by: actor)
            case .continue(let meeting):
                try `continue`(row, due: meeting, by: actor)
                try services.agendas.prepareNext(of: actor.councilID, by: actor)
            }
        }
    }

    private func report(
        _ row: FollowUpRow, at id: MeetingID, _ answer: String, _ closes: Bool, by actor: Actor
    ) throws {
        let held = try meeting(id, for: actor)
        var followUp = row.followUp
        try followUp.report(answer, at: held, promisedOn: row.promised.date)
        if closes { try followUp.close() }
        try services.connection.insertFollowUpReport(followUp, at: id, answer, by: actor, services.now)
        let end = closes ? "報告を記録し、完了にしました。" : "報告を記録しました。"
        try store(followUp, "reported", "宿題「\(row.followUp.text)」について、\(held.title)での\(end)", by: actor)
    }

    private func answer(_ row: FollowUpRow, _ words: String, by actor: Actor) throws {
        let followUp = row.followUp
        let written = try services.connection.followUpReports(of: followUp.id).map(\.meeting.id)
        let meeting = try followUp.answer(words, besides: written)
        try services.connection.insertFollowUpReport(followUp, at: meeting, words, by: actor, services.now)
        let title = row.reported?.title ?? ""
        try store(followUp, "answered", "宿題「\(followUp.text)」について、\(title)での報告の内容を書きました。", by: actor)
    }

    private func close(_ row: FollowUpRow, by actor: Actor) throws {
        var followUp = row.followUp
        try followUp.close()
        try store(followUp, "closed", "宿題「\(followUp.text)」を完了にしました。", by: actor)
    }

    private func `continue`(_ row: FollowUpRow, due id: MeetingID?, by actor: Actor) throws {
        let next = try id.map { try meeting($0, for: actor) }
        var followUp = row.followUp
        try followUp.continue(dueAt: next)
        let due = next?.title ?? "次回の会議"
        try store(followUp, "continued", "宿題「\(followUp.text)」について、\(due)で引き続き報告を求めることにしました。", by: actor)
    }

    private func store(_ followUp: FollowUp, _ action: String, _ sentence: String, by actor: Actor) throws {
        try services.connection.storeSettlement(of: followUp, by: actor, at: services.now)
        try services.audit.record(action, on: .followUp(followUp.id), by: actor, sentence: sentence)
        try services.audit.record(
            "follow_up_\(action)", on: .case(followUp.caseID), by: actor, sentence: sentence)
    }

    func row(_ id: FollowUpID, for actor: Actor) throws -> FollowUpRow {
        guard let row = try services.connection.followUp(id, visibleTo: actor) else { throw ServiceError.notFound }
        return row
    }

    private func meeting(_ id: MeetingID, for actor: Actor) throws -> Meeting {
        guard let meeting = try services.connection.findMeeting(id, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        return meeting
    }
}

extension Services {
    package var followUps: FollowUpService { FollowUpService(services: self) }
}
