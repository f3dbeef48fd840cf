import ShingiDomain

@testable import ShingiServices

/// Minutes of the demo's meeting that was held, published with two names and one passage withheld.
enum MinutesStage {
    static let withheld = ["青葉", "若草", "電話で"]

    private static let record = """
        【会 長】 それでは始めます。

        【若草委員】 名簿の持ち主の青葉空さんには伝えましたか。

        【環境課長】 青葉 空さんには電話で伝えました。
        """

    static func publish(
        on site: TestSite, style: MinutesStyle = .verbatimWithNames, withheldAs sign: WithheldStyle = .bullets
    ) throws {
        let actor = try site.actor(.secretariat)
        let administrator = try site.actor(.administrator)
        let held = MeetingID(rawValue: 1)
        try site.store.write { services in
            var council = try services.councils.current(for: administrator)
            council.settings.minutesStyle = style
            council.settings.withheldAs = sign
            try services.councils.update(
                council, version: services.councils.version(for: administrator), by: administrator)
            try services.minutes.begin(held, by: actor)
            try services.minutesImports.import(Self.record, answers: [:], into: held, by: actor)
            try approve(held, by: actor, services)
            for words in ["青葉空", "若草"] {
                try services.minutesPublications.withhold(
                    words, in: nil, because: "条例第7条第2号", of: held, by: actor)
            }
            let turn = try services.minutes.detail(of: held, for: actor).turns[2]
            try services.minutesPublications.withhold(
                "電話で", in: turn.id, because: "条例第7条第6号", of: held, by: actor)
            try services.minutesPublications.publish(held, by: actor)
        }
    }

    private static func approve(_ held: MeetingID, by actor: Actor, _ services: Services) throws {
        let later = MeetingID(rawValue: 2)
        try services.minutesRounds.send(held, due: services.now.civilDate, signer: nil, by: actor)
        try services.minutesRounds.close(held, by: actor)
        for member in try services.minutes.detail(of: held, for: actor).round?.members ?? [] where member.signs {
            try services.minutesRounds.sign(held, as: member.member, by: actor)
        }
        try services.connection.execute(
            "UPDATE meetings SET state = 'open', opened_at = '10:00' WHERE id = ?", [.id(later)])
        try services.minutesRounds.approve(held, at: later, by: actor)
    }
}
