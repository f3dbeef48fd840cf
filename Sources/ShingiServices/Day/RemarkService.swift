import ShingiDomain

/// What is said at a meeting, caught while it is said.
package struct RemarkService {
    let services: Services

    /// Notes what was said, about an item or about none. A promise becomes a follow-up of the item's case, due at the next
    /// meeting that is planned.
    package func note(_ remark: Remark, at id: MeetingID, about item: AgendaItemID?, by actor: Actor) throws {
        let meeting = try services.days.find(id, for: actor)
        try actor.require(.recordDecisions)
        guard meeting.state.hasBegun else { throw MeetingError.notOpen }
        try services.transaction {
            let subject = try subject(of: item, at: id)
            try remark.requirePlace(about: subject?.id)
            let sitting = try services.connection.sitting(meeting)
            if case .member(let member) = remark.speaker, !sitting.inOffice.contains(member) {
                throw MeetingError.notAMember
            }
            let promise = try remark.kind == .promise ? subject.map { try self.promise(remark, $0, meeting) } : nil
            try services.connection.insertRemark(
                remark, at: id, item, saidAt: sitting.moment(at: services.now), promise: promise, by: actor.accountID,
                services.now)
            try services.audit.record(
                "remark_noted", on: .meeting(id), by: actor, sentence: "\(remark.kind.label)を記録しました。")
        }
    }

    /// Takes a note back; with a promise goes its follow-up, unless that is in use.
    package func retract(_ id: RemarkID, by actor: Actor) throws -> MeetingID {
        guard let noted = try services.connection.remark(id) else { throw ServiceError.notFound }
        let meeting = try services.days.find(noted.meeting, for: actor)
        try actor.require(.recordDecisions)
        guard !noted.isRetracted else { throw RemarkError.alreadyRetracted }
        try services.transaction {
            try services.connection.retractRemark(id, by: actor.accountID, at: services.now)
            if let promise = noted.promise, try !services.connection.removePromise(promise) {
                throw RemarkError.promiseInUse
            }
            try services.audit.record(
                "remark_retracted", on: .meeting(meeting.id), by: actor, sentence: "発言の記録「\(noted.text)」を取り消しました。")
        }
        return meeting.id
    }

    /// Keeps what was said aloud where it is not what the record says.
    package func note(
        _ difference: SpokenDifference, at id: MeetingID, about item: AgendaItemID?, by actor: Actor
    ) throws {
        let meeting = try services.days.find(id, for: actor)
        try actor.require(.recordDecisions)
        guard meeting.state.hasBegun else { throw MeetingError.notOpen }
        try services.transaction {
            _ = try subject(of: item, at: id)
            try services.connection.insertDifference(difference, at: id, item, by: actor.accountID, services.now)
            try services.audit.record(
                "difference_noted", on: .meeting(id), by: actor,
                sentence: "発言のとおりの「\(difference.said)」と、その注記を記録しました。")
        }
    }

    private func subject(of item: AgendaItemID?, at meeting: MeetingID) throws -> Case? {
        guard let item else { return nil }
        guard let found = try services.days.items(of: meeting).first(where: { $0.item.id == item }) else {
            throw MeetingError.noSuchItem
        }
        return found.subject?.subject
    }

    private func promise(_ remark: Remark, _ subject: Case, _ meeting: Meeting) throws -> FollowUpID {
        let next = try services.connection.plannedMeeting(after: meeting)
        let promise = try FollowUpPromise(
            caseID: subject.id, department: subject.owner, text: remark.text, promisedAt: meeting.id,
            dueMeeting: next?.id)
        return try services.connection.insertPromiseInTalk(promise, council: meeting.council, at: services.now)
    }
}

extension Services {
    package var remarks: RemarkService { RemarkService(services: self) }
}
