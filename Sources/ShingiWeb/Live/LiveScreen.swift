import ShingiDomain
import ShingiServices

/// The parts of screens that are drawn for streams, without the shell around them.
enum LiveScreen {
    static func draw(
        _ topic: LiveTopic, _ site: Site, _ services: Services, for actor: Actor, at now: Instant
    ) throws -> [UInt8] {
        let sheet = try services.days.sheet(of: topic.meeting, for: actor)
        let shell = PageShell(title: "", assets: site.assets, values: AnswerValues(requestNumber: ""))
        return switch topic.screen {
        case .room: site.pages.draw(RoomFragment(board: RoomBoard(sheet, at: now)), shell: shell).bytes
        case .desk: site.pages.draw(DeskFragment(sheet, at: now), shell: shell).bytes
        }
    }
}
