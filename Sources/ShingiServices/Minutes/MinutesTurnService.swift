import ShingiDomain

/// A turn with what its page offers.
package struct MinutesTurnDetail: Sendable {
    package let turn: MinutesTurn
    package let minutes: Minutes
    package let meeting: Meeting
    package let items: [MinutesItem]
    /// Every speaker of the council's records so far.
    package let speakers: [MinutesSpeaker]
    package let members: [Member]
    package let previous: MinutesTurn?
}

/// What somebody wants a turn to be.
package struct MinutesTurnEntry: Sendable {
    package var text: String
    /// Nil for what is no turn.
    package var speaker: MinutesSpeaker?
    package var item: AgendaItemID?
    package var summary: String?
    package var isInSummary: Bool

    package init(
        text: String, speaker: MinutesSpeaker?, item: AgendaItemID?, summary: String? = nil, isInSummary: Bool = true
    ) {
        self.text = text
        self.speaker = speaker
        self.item = item
        self.summary = summary
        self.isInSummary = isInSummary
    }
}

/// Changes the body entry by entry, so that two people can work on it at once; each change can be undone.
package struct MinutesTurnService {
    let services: Services

    package func find(_ id: MinutesTurnID, for actor: Actor) throws -> MinutesTurnDetail {
        try actor.require(.writeMinutes)
        let (turn, minutes, meeting) = try row(id, for: actor)
        let inOffice = try services.connection.sitting(meeting).inOffice
        return MinutesTurnDetail(
            turn: turn, minutes: minutes, meeting: meeting, items: try services.minutes.items(of: meeting.id),
            speakers: try services.connection.minutesSpeakers(of: actor.councilID),
            members: try services.connection.members(of: meeting.council).filter { inOffice.contains($0.id) },
            previous: try turn.position.flatMap {
                try services.connection.minutesTurn(of: minutes.id, before: $0)
            })
    }

    /// - Parameter version: of the turn, as the actor saw it; someone else's later change is not overwritten.
    package func change(
        _ id: MinutesTurnID, _ entry: MinutesTurnEntry, version: Int, by actor: Actor
    ) throws -> MeetingID {
        try edit(id, .change, version: version, by: actor) { turn, minutes, edit in
            var changed = turn
            (changed.text, changed.item) = (entry.text, entry.item)
            (changed.summary, changed.isInSummary) = (entry.summary, entry.isInSummary)
            if turn.kind == .turn {
                guard let speaker = entry.speaker else { throw MinutesError.unknownSpeaker }
                changed.speaker = speaker
            }
            try MinutesTurn.check(entry.text)
            try services.connection.updateMinutesTurn(changed, edit: edit)
        }
    }

    /// Parts a turn behind one of its sentences.
    package func split(_ id: MinutesTurnID, at place: Int, version: Int, by actor: Actor) throws -> MeetingID {
        try edit(id, .split, version: version, by: actor) { turn, minutes, edit in
            let (first, second) = try turn.split(at: place)
            try services.connection.updateMinutesTurn(first, edit: edit)
            try insert(second, behind: turn, in: minutes, edit)
        }
    }

    /// Puts a turn's words behind those of the one before it.
    package func join(_ id: MinutesTurnID, version: Int, by actor: Actor) throws -> MeetingID {
        try edit(id, .join, version: version, by: actor) { turn, minutes, edit in
            guard let position = turn.position,
                let previous = try services.connection.minutesTurn(of: minutes.id, before: position)
            else { throw MinutesError.nothingBefore }
            try services.connection.updateMinutesTurn(try previous.joined(with: turn), edit: edit)
            var removed = turn
            removed.position = nil
            try services.connection.updateMinutesTurn(removed, edit: edit)
        }
    }

    /// Adds a turn or a note behind another one.
    package func insert(
        _ entry: MinutesTurnEntry, behind id: MinutesTurnID, version: Int, by actor: Actor
    ) throws -> MeetingID {
        try edit(id, .insert, version: version, by: actor) { turn, minutes, edit in
            try MinutesTurn.check(entry.text)
            let added = MinutesTurn(
                id: MinutesTurnID(0), position: nil, kind: entry.speaker == nil ? .note : .turn, speaker: entry.speaker,
                item: turn.item, text: entry.text)
            try insert(added, behind: turn, in: minutes, edit)
        }
    }

    package func remove(_ id: MinutesTurnID, version: Int, by actor: Actor) throws -> MeetingID {
        try edit(id, .remove, version: version, by: actor) { turn, _, edit in
            var removed = turn
            removed.position = nil
            try services.connection.updateMinutesTurn(removed, edit: edit)
        }
    }

    /// Undoes the last change of the body that was not undone. An act of its own: nothing is forgotten.
    package func undo(_ id: MeetingID, edit seen: Int64, by actor: Actor) throws {
        let minutes = try services.minutes.find(id, for: actor)
        try actor.require(.writeMinutes)
        try services.transaction {
            try minutes.requireEditable()
            guard let last = try services.connection.lastMinutesEdit(of: minutes.id), last.id == seen else {
                throw MinutesError.nothingToUndo
            }
            guard try !services.connection.isMinutesEditOvertaken(last.id) else { throw MinutesError.changedSince }
            let undo = try services.connection.insertMinutesEdit(
                .undo, of: minutes.id, undoing: last.id, by: actor.accountID, at: services.now)
            try services.connection.undoMinutesEdit(last.id, as: undo)
            try services.audit.record(
                "minutes_undone", on: .meeting(id), by: actor, sentence: "会議録の変更(\(last.act.label))を元に戻しました。")
        }
    }

    func row(
        _ id: MinutesTurnID, for actor: Actor
    ) throws -> (turn: MinutesTurn, minutes: Minutes, meeting: Meeting) {
        guard let found = try services.connection.minutesTurn(id) else { throw ServiceError.notFound }
        let minutes = try services.minutes.find(found.meeting, for: actor)
        return (found.turn, minutes, try services.meetings.find(found.meeting, for: actor))
    }

    private func edit(
        _ id: MinutesTurnID, _ act: MinutesEdit.Act, version: Int, by actor: Actor,
        _ body: (MinutesTurn, Minutes, Int64) throws -> Void
    ) throws -> MeetingID {
        let (turn, minutes, meeting) = try row(id, for: actor)
        try actor.require(.writeMinutes)
        guard turn.version == version, turn.position != nil else { throw ServiceError.conflict(current: turn.version) }
        try services.transaction {
            try minutes.requireEditable()
            let edit = try services.connection.insertMinutesEdit(
                act, of: minutes.id, by: actor.accountID, at: services.now)
            try body(turn, minutes, edit)
            try services.audit.record(
                "minutes_edited", on: .meeting(meeting.id), by: actor, sentence: "会議録:\(act.label)")
        }
        return meeting.id
    }

    private func insert(
        _ new: MinutesTurn, behind turn: MinutesTurn, in minutes: Minutes, _ edit: Int64
    ) throws {
        var new = new
        new.position = try place(behind: turn.id, in: minutes)
        if new.position == nil {
            try services.connection.spreadMinutesTurns(of: minutes.id, edit: edit)
            new.position = try place(behind: turn.id, in: minutes)
        }
        _ = try services.connection.insertMinutesTurn(new, of: minutes.id, edit: edit)
    }

    private func place(behind id: MinutesTurnID, in minutes: Minutes) throws -> Int? {
        guard let position = try services.connection.minutesTurn(id)?.turn.position else { return nil }
        let next = try services.connection.minutesTurn(of: minutes.id, after: position)
        return MinutesTurn.position(after: position, before: next?.position)
    }
}

extension Services {
    package var minutesTurns: MinutesTurnService { MinutesTurnService(services: self) }
}
