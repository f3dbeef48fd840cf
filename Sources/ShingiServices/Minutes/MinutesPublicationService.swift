import ShingiDomain

/// What of approved minutes the public reads.
package struct MinutesPublication: Sendable {
    package let id: Int64
    package let publishedAt: Instant
    package let publishedBy: String
}

/// Everything the page of the publication shows.
package struct MinutesPublicationDetail: Sendable {
    package let detail: MinutesDetail
    package let withholdings: [Marked]
    /// As it would be published now.
    package let lines: [MinutesPublicLine]
    /// Nil while nothing is public.
    package let publication: MinutesPublication?

    package struct Marked: Sendable {
        package let withholding: MinutesWithholding
        /// How often the words stand in what it covers.
        package let places: Int
    }
}

/// 公開: what the public may not read is marked with its reason; the public version is made without it.
package struct MinutesPublicationService {
    let services: Services

    package func detail(of id: MeetingID, for actor: Actor) throws -> MinutesPublicationDetail {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.publishMinutes)
        let withholdings = try services.connection.minutesWithholdings(of: detail.minutes.id)
        return MinutesPublicationDetail(
            detail: detail,
            withholdings: withholdings.map { mark in
                let texts = Self.texts(detail, covering: mark.turn)
                let places = texts.reduce(0) { $0 + MinutesRedaction.count(of: mark.words, in: $1) }
                return MinutesPublicationDetail.Marked(withholding: mark, places: places)
            },
            lines: detail.lines(without: withholdings),
            publication: try services.connection.minutesPublication(of: detail.minutes.id))
    }

    /// - Parameter turn: nil for a name, which is withheld wherever it stands.
    package func withhold(
        _ words: String, in turn: MinutesTurnID?, because basis: String, of id: MeetingID, by actor: Actor
    ) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.publishMinutes)
        if let turn, !detail.turns.contains(where: { $0.id == turn }) { throw ServiceError.notFound }
        try services.transaction {
            try requireUnpublished(detail)
            try MinutesWithholding.check(words, basis, in: Self.texts(detail, covering: turn))
            try services.connection.insertWithholding(
                words, in: turn, basis, of: detail.minutes.id, by: actor.accountID, at: services.now)
            // The record of changes names no withheld words: it is read by more people than the minutes.
            try services.audit.record(
                "minutes_withheld", on: .meeting(id), by: actor,
                sentence: "会議録の\(turn == nil ? "氏名など" : "一部")を公開しないこととしました(根拠:\(basis))。")
        }
    }

    package func release(_ mark: MinutesWithholdingID, of id: MeetingID, by actor: Actor) throws {
        let detail = try services.minutes.detail(of: id, for: actor)
        try actor.require(.publishMinutes)
        guard try services.connection.minutesWithholdings(of: detail.minutes.id).contains(where: { $0.id == mark })
        else { throw ServiceError.notFound }
        try services.transaction {
            try requireUnpublished(detail)
            try services.connection.removeWithholding(mark, by: actor.accountID, at: services.now)
            try services.audit.record(
                "minutes_withholding_removed", on: .meeting(id), by: actor, sentence: "会議録の公開しない箇所の指定を1件取り消しました。")
        }
    }

    package func publish(_ id: MeetingID, by actor: Actor) throws {
        let found = try self.detail(of: id, for: actor)
        try services.transaction {
            guard found.detail.minutes.state == .approved else { throw MinutesError.notApproved }
            try requireUnpublished(found.detail)
            guard found.withholdings.allSatisfy({ $0.places > 0 }) else { throw MinutesError.wordsNotThere }
            let bases = found.withholdings.map(\.withholding.basis)
            try services.connection.insertMinutesPublication(
                found.lines, style: found.detail.council.settings.minutesStyle,
                title: Self.title(found.detail, found.withholdings.map(\.withholding)),
                bases: bases.enumerated().filter { bases.firstIndex(of: $1) == $0 }.map(\.element),
                of: found.detail.minutes.id,
                by: actor.accountID, at: services.now)
            try services.audit.record(
                "minutes_published", on: .meeting(id), by: actor,
                sentence: "会議録を公開しました(公開しない箇所\(found.withholdings.count)件)。")
        }
    }

    package func withdraw(_ id: MeetingID, by actor: Actor) throws {
        let minutes = try services.minutes.find(id, for: actor)
        try actor.require(.publishMinutes)
        try services.transaction {
            guard let publication = try services.connection.minutesPublication(of: minutes.id) else {
                throw MinutesError.notPublished
            }
            try services.connection.withdrawMinutesPublication(publication.id, by: actor.accountID, at: services.now)
            try services.audit.record("minutes_withdrawn", on: .meeting(id), by: actor, sentence: "会議録の公開を取り下げました。")
        }
    }

    private func requireUnpublished(_ detail: MinutesDetail) throws {
        guard try services.connection.minutesPublication(of: detail.minutes.id) == nil else {
            throw MinutesError.alreadyPublished
        }
    }

    private static func title(_ detail: MinutesDetail, _ marks: [MinutesWithholding]) -> String {
        MinutesRedaction(marks, detail.council.settings.withheldAs).text(detail.meeting.title)
    }

    /// What a mark covers: one turn, or every line of the minutes.
    private static func texts(_ detail: MinutesDetail, covering turn: MinutesTurnID?) -> [String] {
        let turns = detail.turns.filter { turn == nil || $0.id == turn }
        let words = turns.flatMap { [$0.text, $0.summary ?? ""] }
        guard turn == nil else { return words }
        return words + turns.compactMap(\.speaker?.label)
            + detail.blocks.values.flatMap { $0.flatMap { [$0.term, $0.text] } } + detail.remarks.values.map(\.value)
    }
}

extension Services {
    package var minutesPublications: MinutesPublicationService { MinutesPublicationService(services: self) }
}

extension MinutesDetail {
    /// Everything that stands in the minutes, in the council's style.
    package func lines(without marks: [MinutesWithholding] = []) -> [MinutesPublicLine] {
        let settings = council.settings
        let remarks = MinutesBlock.allCases.map { ($0, remark($0.rawValue)) }
        return MinutesPublicVersion(
            MinutesText(settings.minutesStyle, of: council), MinutesRedaction(marks, settings.withheldAs)
        ).lines(
            blocks, Dictionary(uniqueKeysWithValues: remarks), contact: remark(Self.contact), turns)
    }
}
