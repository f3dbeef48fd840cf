import ShingiDomain

/// A transcript as it was read, before anything of it is stored.
package struct MinutesPreview: Sendable {
    package let transcript: Transcript
    package let speakers: [Speaker]
    /// The heading that opens each item, by its place among the blocks.
    package let items: [Int: MinutesItem]
    package let members: [Member]

    package struct Speaker: Sendable {
        package let speaker: MinutesSpeaker
        package let turns: Int
        /// The council's records had it before; it is not asked again.
        package let isKnown: Bool
    }
}

/// Reads transcripts into minutes.
package struct MinutesImportService {
    let services: Services

    /// Most characters of one transcript.
    package static let longest = 80_000

    package func preview(_ text: String, of id: MeetingID, for actor: Actor) throws -> MinutesPreview {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.writeMinutes)
        try detail.minutes.requireEditable()
        return try read(text, detail, for: actor)
    }

    /// Puts a transcript in the place of the body. What stood there can be brought back.
    ///
    /// - Parameter answers: what the actor said of each speaker, by their writing; remembered for the council.
    package func `import`(
        _ text: String, answers: [String: MinutesSpeaker], into id: MeetingID, by actor: Actor
    ) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.writeMinutes)
        try detail.minutes.requireEditable()
        try services.transaction {
            let preview = try read(text, detail, for: actor)
            var speakers: [String: MinutesSpeaker] = [:]
            for entry in preview.speakers {
                let speaker = answers[entry.speaker.label] ?? entry.speaker
                guard speaker.member == nil || detail.members.contains(where: { $0.id == speaker.member }) else {
                    throw MinutesError.unknownSpeaker
                }
                speakers[speaker.label] = speaker
                try services.connection.storeMinutesSpeaker(speaker, of: actor.councilID)
            }
            try store(preview, speakers, in: detail, by: actor)
            try services.audit.record(
                "minutes_imported", on: .meeting(id), by: actor,
                sentence: "発言記録を会議録に取り込みました(発言\(preview.transcript.turns.count)件)。")
        }
    }

    private func read(_ text: String, _ detail: MinutesDetail, for actor: Actor) throws -> MinutesPreview {
        guard text.count <= Self.longest else { throw MinutesImportError.tooLong }
        let known = try services.connection.minutesSpeakers(of: actor.councilID)
        let transcript = TranscriptReader(known: Set(known.map(\.label))).read(text)
        guard !transcript.turns.isEmpty else { throw MinutesError.nothingRead }
        let byLabel = Dictionary(known.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
        let inOffice = Set(detail.members.map(\.id))
        let speakers = transcript.speakers.map { found in
            var speaker = byLabel[found.speaker.text]
            // Another term: the same writing may stand for somebody else.
            if let member = speaker?.member, !inOffice.contains(member) { speaker = nil }
            return MinutesPreview.Speaker(
                speaker: speaker ?? MinutesSpeakerGuess.speaker(found.speaker, members: detail.members),
                turns: found.turns, isKnown: speaker != nil)
        }
        return MinutesPreview(
            transcript: transcript, speakers: speakers, items: Self.items(of: transcript, detail.items),
            members: detail.members)
    }

    private static func items(of transcript: Transcript, _ items: [MinutesItem]) -> [Int: MinutesItem] {
        let agenda = items.map { (id: $0.id, name: $0.name, title: $0.title) }
        var found: [Int: MinutesItem] = [:]
        for (index, block) in transcript.blocks.enumerated() where block.kind == .heading {
            guard let id = MinutesItemGuess.item(for: block.text, among: agenda) else { continue }
            found[index] = items.first { $0.id == id }
        }
        return found
    }

    private func store(
        _ preview: MinutesPreview, _ speakers: [String: MinutesSpeaker], in detail: MinutesDetail, by actor: Actor
    ) throws {
        let edit = try services.connection.insertMinutesEdit(
            .import, of: detail.minutes.id, by: actor.accountID, at: services.now)
        for var old in detail.turns {
            old.position = nil
            try services.connection.updateMinutesTurn(old, edit: edit)
        }
        var item: AgendaItemID?
        var position = 0
        for (index, block) in preview.transcript.blocks.enumerated() {
            if block.kind == .heading { item = preview.items[index]?.id }
            position += MinutesTurn.step
            let turn = MinutesTurn(
                id: MinutesTurnID(0), position: position, kind: block.kind,
                speaker: block.speaker.flatMap { speakers[$0.text] }, item: item, text: block.text)
            _ = try services.connection.insertMinutesTurn(turn, of: detail.minutes.id, edit: edit)
        }
    }
}

/// Why a transcript is not read at all.
package enum MinutesImportError: Refusal, Hashable {
    case tooLong

    package var message: String { "一度に取り込めるのは8万字までです。会議録の部分だけを取り込んでください。" }
}

extension Services {
    package var minutesImports: MinutesImportService { MinutesImportService(services: self) }
}
