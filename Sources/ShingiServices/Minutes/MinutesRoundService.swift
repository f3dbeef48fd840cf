import ShingiDomain

/// 確認: those who were there look at their own remarks, the signers sign, a later meeting approves.
package struct MinutesRoundService {
    let services: Services

    /// Sends the minutes to those present.
    ///
    /// - Parameter signer: 署名委員; needed where the council has one sign besides the chair.
    package func send(_ id: MeetingID, due: CivilDate, signer: MemberID?, by actor: Actor) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.sendMinutes)
        try services.transaction {
            let present = try present(at: detail.meeting)
            let signers = try signers(detail, present, signer, for: actor)
            var minutes = detail.minutes
            try minutes.send(
                turns: detail.turns.count { $0.kind == .turn }, to: present.count, due: due,
                today: services.now.civilDate)
            try services.connection.insertMinutesRound(
                of: minutes.id, due: due, signer: signers.named, by: actor.accountID, at: services.now)
            for member in present {
                try services.connection.insertRoundMember(member, signs: signers.all.contains(member))
            }
            try services.connection.storeState(of: minutes)
            try services.audit.record(
                "minutes_sent", on: .meeting(id), by: actor,
                sentence: "会議録を出席委員\(present.count)名に送り、\(due.japanese)までの確認を求めました。")
        }
    }

    /// 「確認しました」, by the member itself.
    package func confirm(_ id: MeetingID, by actor: Actor) throws {
        let (detail, round, member) = try own(id, for: actor)
        try actor.require(.confirmMinutes)
        try services.transaction {
            guard round.isOpen, detail.minutes.state == .confirming else { throw MinutesError.noRound }
            try services.connection.storeConfirmation(of: member, in: round.id, at: services.now)
            try services.audit.record("minutes_confirmed", on: .meeting(id), by: actor, sentence: "会議録を確認しました。")
        }
    }

    /// What a member wants one of its own remarks to say.
    package func propose(
        _ id: MinutesTurnID, _ text: String, comment: String, version: Int, by actor: Actor
    ) throws -> MeetingID {
        let (turn, minutes, meeting) = try services.minutesTurns.row(id, for: actor)
        try actor.require(.confirmMinutes)
        let (_, round, member) = try own(meeting.id, for: actor)
        guard turn.version == version else { throw ServiceError.conflict(current: turn.version) }
        try services.transaction {
            guard round.isOpen, minutes.state == .confirming else { throw MinutesError.noRound }
            let presider = try presider(of: meeting, for: actor)
            guard MinutesCorrection.mayCorrect(turn, as: member, presider: presider) else {
                throw MinutesError.notOwnRemark
            }
            let after = text.replacing("\r\n", with: "\n")
            try MinutesTurn.check(after)
            guard after != turn.text else { throw MinutesError.sameText }
            guard !round.corrections.contains(where: { $0.turn == id && $0.member == member && $0.decision == nil })
            else { throw MinutesError.alreadyProposed }
            try services.connection.insertMinutesCorrection(
                of: turn, to: after, comment, in: round.id, by: member, at: services.now)
            try services.audit.record(
                "minutes_correction_proposed", on: .meeting(meeting.id), by: actor, sentence: "会議録の自分の発言の訂正を求めました。")
        }
        return meeting.id
    }

    /// The secretariat's answer to a correction; accepted words stand in the minutes at once.
    package func decide(
        _ id: MinutesCorrectionID, _ decision: MinutesCorrection.Decision, because reason: String, by actor: Actor
    ) throws -> MeetingID {
        guard let meeting = try services.connection.meeting(ofCorrection: id) else { throw ServiceError.notFound }
        let detail = try services.minutes.detail(of: meeting, for: actor)
        try actor.require(.sendMinutes)
        guard var correction = detail.round?.corrections.first(where: { $0.id == id }) else {
            throw ServiceError.notFound
        }
        try services.transaction {
            guard detail.minutes.state == .confirming else { throw MinutesError.noRound }
            try correction.decide(decision, because: reason)
            if decision == .accepted { try apply(correction, detail, by: actor) }
            try services.connection.storeDecision(of: correction, by: actor.accountID, at: services.now)
            try services.audit.record(
                "minutes_correction_decided", on: .meeting(meeting), by: actor,
                sentence: "会議録の訂正1件を「\(decision.label)」としました。")
        }
        return meeting
    }

    package func close(_ id: MeetingID, by actor: Actor) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.sendMinutes)
        try services.transaction {
            var minutes = detail.minutes
            try minutes.closeRound(undecided: detail.round?.undecided ?? 0)
            guard let round = detail.round else { throw MinutesError.noRound }
            try services.connection.closeMinutesRound(round.id, by: actor.accountID, at: services.now)
            try services.connection.storeState(of: minutes)
            let silent = round.members.count { member in
                member.confirmedAt == nil && !round.corrections.contains { $0.member == member.member }
            }
            try services.audit.record(
                "minutes_round_closed", on: .meeting(id), by: actor, sentence: "会議録の確認を締め切りました(回答なし\(silent)名)。")
        }
    }

    package func reopen(_ id: MeetingID, by actor: Actor) throws {
        var minutes = try services.minutes.find(id, for: actor)
        try actor.require(.sendMinutes)
        try services.transaction {
            try minutes.reopen()
            try services.connection.storeState(of: minutes)
            try services.audit.record("minutes_reopened", on: .meeting(id), by: actor, sentence: "会議録を作成中に戻しました。")
        }
    }

    /// A signer signs; the secretariat notes what was signed on paper.
    package func sign(_ id: MeetingID, as member: MemberID, by actor: Actor) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        guard actor.may(.sendMinutes) || (actor.may(.confirmMinutes) && actor.memberID == member) else {
            throw ServiceError.forbidden
        }
        try services.transaction {
            guard detail.minutes.state == .confirmed, let round = detail.round else { throw MinutesError.notConfirmed }
            guard let signer = round.members.first(where: { $0.member == member && $0.signs }) else {
                throw ServiceError.notFound
            }
            guard signer.signedAt == nil else { return }
            try services.connection.storeSignature(of: member, in: round.id, at: services.now)
            let how = actor.memberID == member ? "" : "(紙の署名を事務局が記録)"
            try services.audit.record(
                "minutes_signed", on: .meeting(id), by: actor, sentence: "会議録に\(signer.name)委員が署名しました\(how)。")
        }
    }

    /// From here on the minutes are fixed, with the fingerprint of what was approved.
    package func approve(_ id: MeetingID, at later: MeetingID, by actor: Actor) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.sendMinutes)
        let approving = try services.meetings.find(later, for: actor)
        try services.transaction { try fix(detail, at: approving, by: actor) }
    }

    /// The minutes that an item of a meeting confirms are approved with it, once they are ready to be: everybody was asked,
    /// the signers signed, and the council wished nothing else. Inside the transaction that ends the meeting, which has
    /// asked whether the actor may: a clerk who closes a meeting approves nothing of its own.
    func approveDecided(_ item: DayItem, at meeting: Meeting, by actor: Actor) throws {
        guard let held = try services.connection.meetingConfirmed(by: item.item.id), !item.votes.isEmpty,
            item.votes.compactMap(\.current).count(where: Self.settles) == item.votes.count,
            try services.connection.minutes(of: held, visibleTo: actor)?.state == .confirmed
        else { return }
        let detail = try services.minutes.detail(of: held, for: actor)
        guard detail.round?.unsigned == 0 else { return }
        try fix(detail, at: meeting, by: actor)
    }

    private static func settles(_ decision: RecordedDecision) -> Bool {
        decision.record.outcome == .decided && decision.record.entry.conditions.isEmpty
    }

    private func fix(_ detail: MinutesDetail, at later: Meeting, by actor: Actor) throws {
        var minutes = detail.minutes
        try minutes.approve(of: detail.meeting, at: later, unsigned: detail.round?.unsigned ?? 0)
        let sha256 = MinutesService.fingerprint(detail.blocks, detail.remarks, detail.turns)
        try services.connection.storeApproval(of: minutes, at: later.id, sha256, by: actor.accountID, services.now)
        try services.audit.record(
            "minutes_approved", on: .meeting(detail.meeting.id), by: actor, sentence: "会議録が「\(later.title)」で承認されました。")
    }

    /// Where the minutes may have been approved: held after their meeting, the next first.
    package func approvalMeetings(of meeting: Meeting) throws -> [NamedMeeting] {
        let held = NamedMeeting(id: meeting.id, title: meeting.title, date: meeting.date)
        return try services.connection.meetings(of: meeting.council, after: held, inState: [.open, .closed]).reversed()
    }

    package func presider(of meeting: Meeting, for actor: Actor) throws -> MemberID? {
        let rules = try services.votingRules.rules(on: meeting.date, for: actor)
        let sitting = try services.connection.sitting(meeting)
        return sitting.presider(at: meeting.openedAt ?? meeting.startsAt, rules)?.member
            ?? sitting.register.chair(on: meeting.date)
    }

    /// Those who were there at any time, in the order of the register.
    package func present(at meeting: Meeting) throws -> [MemberID] {
        let sitting = try services.connection.sitting(meeting)
        let came = Set(sitting.attendances.filter { $0.mode != .absent }.map(\.member))
        return sitting.inOffice.filter(came.contains)
    }

    private func signers(
        _ detail: MinutesDetail, _ present: [MemberID], _ named: MemberID?, for actor: Actor
    ) throws -> (all: Set<MemberID>, named: MemberID?) {
        let chair = try presider(of: detail.meeting, for: actor)
        let chairs = Set([chair].compactMap(\.self).filter(present.contains))
        guard detail.council.settings.minutesSigners == .chairAndMember else { return (chairs, nil) }
        guard let named, present.contains(named), named != chair else { throw MinutesError.noSigner }
        return (chairs.union([named]), named)
    }

    private func own(
        _ id: MeetingID, for actor: Actor
    ) throws -> (detail: MinutesDetail, round: MinutesRound, member: MemberID) {
        let detail = try services.minutes.detail(of: id, for: actor)
        guard let member = actor.memberID else { throw ServiceError.forbidden }
        guard let round = detail.round, round.members.contains(where: { $0.member == member }) else {
            throw ServiceError.notFound
        }
        return (detail, round, member)
    }

    private func apply(_ correction: MinutesCorrection, _ detail: MinutesDetail, by actor: Actor) throws {
        guard var turn = detail.turns.first(where: { $0.id == correction.turn }) else { throw ServiceError.notFound }
        // Another accepted correction of the same words stands there now.
        guard turn.text == correction.before else { throw ServiceError.conflict(current: turn.version) }
        turn.text = correction.after
        let edit = try services.connection.insertMinutesEdit(
            .correction, of: detail.minutes.id, by: actor.accountID, at: services.now)
        try services.connection.updateMinutesTurn(turn, edit: edit)
    }
}

extension Services {
    package var minutesRounds: MinutesRoundService { MinutesRoundService(services: self) }
}
