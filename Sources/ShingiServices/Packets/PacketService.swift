import Crypto
import ShingiDomain

/// The packets of meetings: all that is handed out for one, in the order of its agenda.
package struct PacketService {
    let services: Services

    /// More than any agenda is given out anew.
    private static let mostReleases = 1_000

    /// What the packet is made of for this reader: for a member of what was given out, for those who prepare it of what
    /// stands on the agenda now.
    ///
    /// - Throws: `ServiceError.notFound` for whoever may not see the agenda, or not all that it stands for.
    package func plan(_ id: MeetingID, for actor: Actor) throws -> PacketPlan {
        let detail = try services.meetings.detail(id, for: actor)
        guard let lines = detail.agenda else { throw ServiceError.notFound }
        let council = try services.councils.current(for: actor)
        var cases: [CaseID: CaseDetail] = [:]
        for case let id? in lines.map(\.item.caseID) { cases[id] = try services.cases.detail(id, for: actor) }
        let documents = try documents(of: lines, at: id, for: actor)
        let versions = try services.connection.paperVersions(of: id)
        let facts = [
            council.name, council.settings.materialNumbers.numbering.rawValue, detail.meeting.title,
            detail.meeting.date.iso, detail.meeting.startsAt.iso, detail.meeting.place,
        ]
        let parts = lines.map { Self.facts($0, cases, documents[$0.item.id], versions) }
        return PacketPlan(
            meeting: detail.meeting, council: council, lines: lines, cases: cases, documents: documents,
            firstReleasedAt: try services.connection.agendaReleases(of: id, at: Self.mostReleases).last?.releasedAt,
            isUnreleased: actor.seesUnreleasedAgendas, agendaVersion: try services.connection.agendaVersion(of: id),
            fingerprint: SHA256.hash(Array("\(facts)\(parts)".utf8)).hex)
    }

    private func documents(
        of lines: [AgendaLine], at meeting: MeetingID, for actor: Actor
    ) throws -> [AgendaItemID: PacketDocuments] {
        let papers = Dictionary(grouping: try services.itemPapers.all(at: meeting, for: actor), by: \.item)
        var documents: [AgendaItemID: PacketDocuments] = [:]
        for line in lines where line.item.caseID == nil {
            let id = line.item.id
            documents[id] = PacketDocuments(
                minutes: try services.minutes.handedOut(for: id, for: actor)?.lines() ?? [],
                replies: try services.connection.handedOutReplies(under: id).map {
                    try services.replies.find($0, for: actor)
                },
                notices: try services.connection.noticeReport(placedAs: id).map {
                    try services.processingNoticeReports.find($0, for: actor)
                }, papers: papers[id] ?? [])
        }
        return documents
    }

    /// All of an item that shows in the packet; the pages it was announced with, and that they changed, do not.
    private static func facts(
        _ line: AgendaLine, _ cases: [CaseID: CaseDetail], _ documents: PacketDocuments?,
        _ versions: [AgendaItemID: String]
    ) -> [String] {
        let item = line.item
        let papers = item.caseID.flatMap { cases[$0] }.map { detail in
            detail.materials.current.map(\.material).flatMap { paper in
                [
                    "\(paper.id)", "\(paper.version)", paper.title, paper.handling.delivery.rawValue,
                    detail.materials.names[paper.id] ?? "",
                ]
            } + ["\(detail.errata.count)"] + detail.departments.map(\.name.full)
        }
        return [
            "\(item.id)", item.kind.rawValue, "\(item.position)", item.title,
            // Whether it has a slip.
            "\(item.hasPapers && documents?.isEmpty ?? false)",
            line.subject?.number?.text ?? "", "\(line.change == .added) \(line.hasNewSheets)", versions[item.id] ?? "",
        ] + line.numbers.map(\.text) + (papers ?? []) + (documents?.facts ?? [])
    }
}

extension Services {
    package var packets: PacketService { PacketService(services: self) }
}
