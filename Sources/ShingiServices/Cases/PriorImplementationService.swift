import ShingiDomain

/// 諮問前実施: what is on record about work that began before the council was asked.
package struct PriorImplementationService {
    let services: Services

    /// What is recorded; nil while nothing is.
    package func find(_ id: CaseID, for actor: Actor) throws -> (Case, Versioned<StoredPriorImplementation>?) {
        let subject = try services.cases.find(id, for: actor)
        return (subject, try services.connection.priorImplementation(of: id))
    }

    /// Records it, or what was done since. The department states reason and day; how the chair and the members were told
    /// and what the secretariat found is the secretariat's to state and stays as it is when a department saves.
    ///
    /// - Parameter version: the version the actor saw; 0 for none.
    package func record(
        _ record: PriorImplementation, on id: CaseID, version: Int, by actor: Actor
    ) throws {
        let subject = try services.cases.find(id, for: actor)
        try actor.require(.recordPriorImplementations, on: subject)
        try services.transaction {
            try subject.requirePriorImplementationOpen()
            if actor.caseEditor == .department { try subject.requireEditable(by: .department) }
            try record.requirePast(on: services.now.civilDate)
            let stored = try services.connection.priorImplementation(of: id)
            guard (stored?.version ?? 0) == version else {
                throw ServiceError.conflict(current: stored?.version ?? 0)
            }
            var kept = record
            if actor.caseEditor == .department {
                let before = stored?.value.record
                kept.chairToldOn = before?.chairToldOn
                kept.check = before?.check
                kept.membersInformedOn = before?.membersInformedOn
            }
            guard kept != stored?.value.record else { return }
            try services.connection.storePriorImplementation(kept, of: id, by: actor.accountID, at: services.now)
            if stored == nil, let meeting = try services.connection.meetingAhead(with: id), meeting.state == .planned {
                try services.agendas.putUrgentFirst(in: meeting.id)
            }
            try services.audit.record(
                "prior_implementation", on: .case(id), by: actor, sentence: Self.sentence(kept, isNew: stored == nil))
        }
    }

    private static func sentence(_ record: PriorImplementation, isNew: Bool) -> String {
        var words = isNew ? ["諮問前に実施したことを記録しました(\(record.startedOn.japaneseWithoutWeekday)から)"] : ["諮問前実施の記録を書き換えました"]
        if let day = record.chairToldOn { words.append("会長への説明 \(day.japaneseWithoutWeekday)") }
        if let check = record.check { words.append("事務局の確認 \(check.on.japaneseWithoutWeekday)") }
        if let day = record.membersInformedOn { words.append("委員への情報提供 \(day.japaneseWithoutWeekday)") }
        return words.joined(separator: "、") + "。"
    }
}

extension Services {
    package var priorImplementations: PriorImplementationService { PriorImplementationService(services: self) }
}

/// The record with who kept it last.
package struct StoredPriorImplementation: Sendable {
    package let record: PriorImplementation
    package let recordedBy: String
    package let recordedAt: Instant
}
