import ShingiDomain

/// 送付文: the letters with which papers, replies and minutes leave the secretariat. What goes with them follows from the
/// meeting.
package struct CoveringLetterService {
    let services: Services

    /// - Parameter reply: of the replies of the meeting this one alone.
    package func letter(
        _ order: LetterOrder, of id: MeetingID, about reply: ReplyID? = nil, by actor: Actor
    ) throws -> SentLetter {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.sendNotices)
        let content = try content(order, meeting, reply, actor)
        return SentLetter(
            letter: try CoveringLetter(
                order, of: meeting, council: try services.councils.current(for: actor),
                subcommittee: try meeting.subcommittee.flatMap { try services.connection.subcommittee($0)?.value },
                departments: content.departments, enclosures: content.enclosures, isFinal: content.isFinal),
            enclosures: content.enclosures)
    }

    /// What there is to be sent of a meeting.
    package func contents(of id: MeetingID, for actor: Actor) throws -> [LetterContent] {
        let meeting = try services.meetings.find(id, for: actor)
        try actor.require(.sendNotices)
        let connection = services.connection
        return try LetterContent.allCases.filter { content in
            switch content {
            case .papers: try !connection.agendaItems(of: id).isEmpty && meeting.state != .cancelled
            case .replies: try !connection.sentReplies(of: id).isEmpty
            case .minutes: try connection.minutes(of: id, visibleTo: actor) != nil
            }
        }
    }

    private typealias Content = (enclosures: [Enclosure], departments: [String], isFinal: Bool)

    private func content(
        _ order: LetterOrder, _ meeting: Meeting, _ reply: ReplyID?, _ actor: Actor
    ) throws -> Content {
        let connection = services.connection
        switch order.content {
        case .papers:
            return (try papers(of: meeting, actor), [], true)
        case .replies:
            let replies = try connection.sentReplies(of: meeting.id).filter { reply == nil || $0.id == reply }
            return (replies.map(Self.enclosure), Self.unique(replies.flatMap(\.departments)), true)
        case .minutes:
            guard let minutes = try connection.minutes(of: meeting.id, visibleTo: actor) else { return ([], [], false) }
            let isFinal = minutes.state == .approved
            let cases = try connection.dayCases(of: meeting.id)
            let items = try connection.agendaItems(of: meeting.id)
            return (
                [Enclosure("\(meeting.title) 会議録\(isFinal ? "" : "(案)")")],
                Self.unique(items.flatMap { $0.caseID.flatMap { cases[$0]?.departments } ?? [] }), isFinal
            )
        }
    }

    /// The agenda, the replies that are handed out with it, and the papers of each item under the numbers they bear.
    private func papers(of meeting: Meeting, _ actor: Actor) throws -> [Enclosure] {
        let detail = try services.meetings.detail(meeting.id, for: actor)
        guard let agenda = detail.agenda, !agenda.isEmpty else { return [] }
        let materials = try services.materials.all(at: meeting.id, for: actor)
        return [Enclosure("次第")]
            + detail.handouts.map { Enclosure($0.number.text, number: "前回答申文") }
            + agenda.flatMap { line in enclosures(line, line.item.caseID.flatMap { materials[$0] }) }
    }

    private func enclosures(_ line: AgendaLine, _ papers: CaseMaterials?) -> [Enclosure] {
        let item = line.item
        let main = line.numbers.first { $0.material == nil }?.text ?? line.pages?.description
        guard main != nil || item.caseID != nil || item.kind == .confirmation else { return [] }
        let title = [line.subject?.number?.text, item.title].compactMap(\.self).joined(separator: " ")
        let inner = (papers?.current.map(\.material) ?? []).filter { $0.handling.delivery != .tabled }
        return [Enclosure(title, number: main ?? "")] + inner.map { Self.enclosure($0, papers?.names[$0.id] ?? "資料") }
    }

    /// A letter goes by mail: the title of a confidential paper may say too much already.
    private static func enclosure(_ paper: Material, _ name: String) -> Enclosure {
        let title = paper.handling.access == .open ? paper.title : "(公開しない資料)"
        let mark = paper.handling.delivery == .replacement ? "(差し替え)" : ""
        return Enclosure(title + mark, number: name, isInner: true)
    }

    /// 答申第470号 諮問第470号 「…」について(令和4年6月10日)
    private static func enclosure(_ reply: SentReply) -> Enclosure {
        let subject = (reply.caseNumber.isEmpty ? "" : "\(reply.caseNumber) ") + "「\(reply.title)」について"
        return Enclosure("\(subject)(\(reply.date.japaneseWithoutWeekday))", number: reply.number)
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }
}

/// A covering letter with what goes with it.
package struct SentLetter: Sendable {
    package let letter: CoveringLetter
    package let enclosures: [Enclosure]
}

/// An issued reply as a letter names it.
struct SentReply: Sendable {
    let id: ReplyID
    let number: String
    let date: CivilDate
    /// 諮問第470号; empty where the council numbers none.
    let caseNumber: String
    let title: String
    /// Of its cases, their owners first.
    var departments: [String] = []
}

extension Services {
    package var coveringLetters: CoveringLetterService { CoveringLetterService(services: self) }
}
