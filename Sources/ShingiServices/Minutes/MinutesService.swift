import Crypto
import ShingiDomain

/// 会議録: begun when a meeting was held, filled from it, and kept apart from what people write.
package struct MinutesService {
    let services: Services

    /// Within what the actor may see: the staff always; a member once the minutes were sent to it, and all members once
    /// they are approved.
    package func detail(of id: MeetingID, for actor: Actor) throws -> MinutesDetail {
        try detail(of: try find(id, for: actor), for: actor)
    }

    /// What is handed out for an item of a later agenda that confirms minutes: from the day on when those who were there
    /// have been through them, whoever has that item before them reads them.
    func handedOut(for item: AgendaItemID, for actor: Actor) throws -> MinutesDetail? {
        guard let id = try services.connection.meetingConfirmed(by: item),
            let minutes = try services.connection.minutes(of: id),
            [.confirmed, .approved].contains(minutes.state)
        else { return nil }
        return try detail(of: minutes, for: actor)
    }

    private func detail(of minutes: Minutes, for actor: Actor) throws -> MinutesDetail {
        let id = minutes.meeting
        let meeting = try services.meetings.find(id, for: actor)
        let connection = services.connection
        let council = try services.councils.current(for: actor)
        let inOffice = try connection.sitting(meeting).inOffice
        let members = Dictionary(
            try connection.members(of: meeting.council).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let blocks = try connection.minutesBlocks(of: minutes.id)
        let turns = try connection.minutesTurns(of: minutes.id)
        let remarks = try connection.minutesRemarks(of: minutes.id)
        return MinutesDetail(
            minutes: minutes, meeting: meeting, council: council, blocks: blocks, remarks: remarks, turns: turns,
            items: try items(of: id), members: inOffice.compactMap { members[$0] },
            lastEdit: try connection.lastMinutesEdit(of: minutes.id),
            round: try connection.minutesRound(of: minutes.id),
            approval: try connection.minutesApproval(of: minutes.id) { stored in
                stored == Self.fingerprint(blocks, remarks, turns)
            }, confirming: try connection.meetingConfirming(id))
    }

    /// The minutes of a meeting; nil where the actor sees the meeting and none were begun, or none that it may see.
    package func standing(of id: MeetingID, for actor: Actor) throws -> MinutesState? {
        guard actor.may(.readMinutes) else { return nil }
        return try services.connection.minutes(of: id, visibleTo: actor)?.state
    }

    /// Begins the minutes of a meeting that was held, with everything that follows from it.
    package func begin(_ id: MeetingID, by actor: Actor) throws {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.writeMinutes)
        try Minutes.requireHeld(meeting)
        if try services.connection.minutes(of: id, visibleTo: actor) != nil { return }
        try services.transaction {
            let minutes = try services.connection.insertMinutes(of: id, by: actor.accountID, at: services.now)
            try storeBlocks(of: minutes, meeting, for: actor)
            try services.audit.record(
                "minutes_begun", on: .meeting(id), by: actor, sentence: "「\(meeting.title)」の会議録を作り始めました。")
        }
    }

    /// Takes what follows from the meeting anew; nothing that people wrote is touched.
    package func refresh(_ id: MeetingID, by actor: Actor) throws {
        let minutes = try find(id, for: actor)
        try actor.require(.writeMinutes)
        try services.transaction {
            try minutes.requireEditable()
            try storeBlocks(of: minutes.id, try services.meetings.find(id, for: actor), for: actor)
            try services.audit.record(
                "minutes_refreshed", on: .meeting(id), by: actor, sentence: "会議録の自動作成部分を、会議の記録から作り直しました。")
        }
    }

    /// Writes what people add to a block, or 問い合わせ先.
    ///
    /// - Parameter version: the version the actor saw; 0 for none.
    package func remark(_ text: String, on key: String, of id: MeetingID, version: Int, by actor: Actor) throws {
        let minutes = try find(id, for: actor)
        try actor.require(.writeMinutes)
        guard key == MinutesDetail.contact || MinutesBlock(rawValue: key) != nil else { throw ServiceError.notFound }
        try services.transaction {
            try minutes.requireEditable()
            let stored = try services.connection.minutesRemarks(of: minutes.id)[key]
            guard (stored?.version ?? 0) == version else {
                throw ServiceError.conflict(current: stored?.version ?? 0)
            }
            guard stored?.value != text else { return }
            try services.connection.storeMinutesRemark(text, on: key, of: minutes.id)
            try services.audit.record(
                "minutes_remarked", on: .meeting(id), by: actor, sentence: "会議録の「\(Self.name(of: key))」の補足を書きました。")
        }
    }

    func find(_ id: MeetingID, for actor: Actor) throws -> Minutes {
        guard let minutes = try services.connection.minutes(of: id, visibleTo: actor) else {
            throw ServiceError.notFound
        }
        return minutes
    }

    func items(of id: MeetingID) throws -> [MinutesItem] {
        try services.days.items(of: id).map { MinutesItem(id: $0.item.id, name: $0.name, title: $0.title) }
    }

    private static func name(of key: String) -> String { MinutesBlock(rawValue: key)?.label ?? "問い合わせ先" }

    private func storeBlocks(of id: MinutesID, _ meeting: Meeting, for actor: Actor) throws {
        let facts = try facts(meeting, for: actor)
        for block in MinutesBlock.allCases {
            try services.connection.storeMinutesBlock(block, facts.lines(of: block), of: id)
        }
    }

    private func facts(_ meeting: Meeting, for actor: Actor) throws -> MinutesFacts {
        let connection = services.connection
        let sitting = try connection.sitting(meeting)
        let names = Dictionary(
            try connection.members(of: meeting.council).map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        let stays = Dictionary(grouping: sitting.attendances, by: \.member)
        let offices = Dictionary(
            Office.allCases.flatMap { office in
                sitting.register.holders(of: office, on: meeting.date).map { ($0, office) }
            }, uniquingKeysWith: { first, _ in first })
        let items = try services.days.items(of: meeting.id)
        let closed = try connection.closedItems(of: meeting.id)
        let papers = try papers(of: meeting.id, items, for: actor)
        return MinutesFacts(
            council: try services.councils.current(for: actor), meeting: meeting,
            members: sitting.inOffice.map { (names[$0] ?? "", offices[$0], stays[$0] ?? []) },
            items: items.map { entry in
                MinutesFacts.Item(
                    name: entry.name, title: entry.title,
                    decisions: entry.votes.compactMap { vote in
                        vote.current.map { "\($0.record.summary)。「\($0.record.announcement)」" }
                    }, closedReason: closed[entry.item.id])
            }, papers: papers.open, confidentialPapers: papers.confidential,
            subcommittee: sitting.subcommittee)
    }

    /// In the order of the agenda, each under the number it bore.
    private func papers(
        of id: MeetingID, _ items: [DayItem], for actor: Actor
    ) throws -> (open: [MinutesLine], confidential: Int) {
        let all = try services.materials.all(at: id, for: actor)
        let given = try services.connection.paperNumbers(of: id)
        var open: [MinutesLine] = []
        var confidential = 0
        for entry in items {
            if let number = given.first(where: { $0.item == entry.item.id && $0.material == nil }) {
                open.append(MinutesLine(number.text, entry.title))
            }
            let papers = entry.item.caseID.flatMap { all[$0] }
            for paper in papers?.current ?? [] {
                guard paper.material.handling.access == .open else {
                    confidential += 1
                    continue
                }
                open.append(MinutesLine(papers?.names[paper.material.id] ?? "資料", paper.material.title))
            }
        }
        return (open, confidential)
    }

    /// Of everything that was approved, in the order of the page.
    static func fingerprint(
        _ blocks: [MinutesBlock: [MinutesLine]], _ remarks: [String: Versioned<String>], _ turns: [MinutesTurn]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        // No text holds a NUL, so one part cannot be shifted into the other.
        func add(_ parts: String...) { bytes += Array((parts.joined(separator: "\0") + "\0\n").utf8) }
        for block in MinutesBlock.allCases {
            for line in blocks[block] ?? [] { add(block.rawValue, line.term, line.text) }
        }
        for (key, remark) in remarks.sorted(by: { $0.key < $1.key }) { add(key, remark.value) }
        for turn in turns {
            add(
                turn.kind.rawValue, turn.speaker?.label ?? "", turn.speaker?.role.rawValue ?? "", turn.text,
                turn.summary ?? "", turn.isInSummary ? "1" : "0")
        }
        return SHA256.hash(bytes)
    }
}

extension Services {
    package var minutes: MinutesService { MinutesService(services: self) }
}
