import Documents
import HTTP
import ShingiDomain
import ShingiServices

/// The packet of a meeting as one PDF, made in the background.
enum PacketController {
    static func show(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        try page(of: services.packets.plan(id, for: context.actor), context)
    }

    static func create(_ context: RequestContext, _ store: Store, _ id: MeetingID) throws -> Response {
        let plan = try plan(id, context, store)
        let (site, now, exchange) = (context.site, context.now, context.exchange)
        site.packets.begin(plan.key) { report in
            try PacketMaker(plan: plan, site: site, store: store, now: now, report: report).make()
        } onFault: {
            site.log.fault(exchange, $0)
        }
        return context.redirect(to: Paths.meetingPacket(id))
    }

    static func file(_ context: RequestContext, _ store: Store, _ id: MeetingID) throws -> Response {
        let plan = try plan(id, context, store)
        guard case .ready(let packet)? = context.site.packets.state(of: plan) else {
            return context.redirect(to: Paths.meetingPacket(id))
        }
        var response = Response.pdf([], name: "資料一式_\(plan.meeting.title).pdf")
        response.body = .source(length: packet.file.size) { try packet.file.bytes(at: $0, count: $1) }
        return response
    }

    /// Lets the agenda name the pages that the packet has.
    static func takePageCounts(_ context: RequestContext, _ services: Services, _ id: MeetingID) throws -> Response {
        let plan = try services.packets.plan(id, for: context.actor)
        let form = try context.form()
        guard let version = form["version"].flatMap({ Int($0) }), let seen = form["packet"] else {
            throw WebError.unreadableForm
        }
        guard seen == plan.fingerprint, case .ready(let packet)? = context.site.packets.state(of: plan) else {
            return try page(of: plan, context, refusal: .packetOutdated)
        }
        do {
            try services.agendas.takePageCounts(packet.pageCounts, of: id, seen: version, by: context.actor)
        } catch ServiceError.conflict {
            return try page(of: plan, context, refusal: .agendaChanged)
        }
        return context.redirect(to: Paths.meetingPacket(id), notice: "綴じたページを次第に取り込みました。")
    }

    private static func page(
        of plan: PacketPlan, _ context: RequestContext, refusal: PacketPage.Refusal? = nil
    ) throws -> Response {
        let state = context.site.packets.state(of: plan)
        let outdated = context.site.packets.outdated(by: plan.key, isUnreleased: plan.isUnreleased)
        let page = PacketPage(
            plan, state, outdated: outdated, refusal: refusal, context.site.tools, for: try context.actor)
        var response = context.page(page, status: refusal == nil ? .ok : .conflict)
        // What it shows changes without anything being written.
        response.fields.set("Cache-Control", "private, no-store")
        if case .making = state { response.fields.set("Refresh", "2") }
        return response
    }

    private static func plan(_ id: MeetingID, _ context: RequestContext, _ store: Store) throws -> PacketPlan {
        let actor = try context.actor
        return try store.read { services in
            try services.transaction { try services.packets.plan(id, for: actor) }
        }
    }
}

extension PacketPlan {
    fileprivate var key: PacketShelf.Key { PacketShelf.Key(meeting: meeting.id, fingerprint: fingerprint) }
}

extension PacketShelf {
    fileprivate func state(of plan: PacketPlan) -> State? { state(of: plan.key, isUnreleased: plan.isUnreleased) }
}

extension Routes {
    static let packets: [Route] = [
        .page(Paths.meetingPacket, .having(.readMeetings), PacketController.show),
        .slow(.post, Paths.meetingPacket, .having(.readMeetings), lane: .documents, PacketController.create),
        .slow(
            .get, Paths.meetingPDFPacket, .having(.readMeetings), bodyLimit: 0, lane: .documents,
            PacketController.file),
        .act(Paths.meetingPacketPageCounts, .having(.buildAgendas), PacketController.takePageCounts),
    ]
}

extension PageTemplates {
    static let packetPages: [any Page.Type] = [PacketPage.self, PacketDocument.self]
}
