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
        let versions = try services.connection.paperVersions(of: id)
        let facts = [
            council.name, council.settings.materialNumbers.numbering.rawValue, detail.meeting.title,
            detail.meeting.date.iso, detail.meeting.startsAt.iso, detail.meeting.place,
        ]
        let parts = lines.map { Self.facts($0, cases, versions) }
        return PacketPlan(
            meeting: detail.meeting, council: council, lines: lines, cases: cases,
            firstReleasedAt: try services.connection.agendaReleases(of: id, at: Self.mostReleases).last?.releasedAt,
            fingerprint: SHA256.hash(Array("\(facts)\(parts)".utf8)).hex)
    }

    /// All of an item that shows in the packet.
    private static func facts(
        _ line: AgendaLine, _ cases: [CaseID: CaseDetail], _ versions: [AgendaItemID: String]
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
            "\(item.id)", item.kind.rawValue, "\(item.position)", item.title, "\(item.pageCount ?? -1)",
            line.subject?.number?.text ?? "", line.change?.rawValue ?? "", versions[item.id] ?? "",
        ] + line.numbers.map(\.text) + (papers ?? [])
    }
}

extension Services {
    package var packets: PacketService { PacketService(services: self) }
}
