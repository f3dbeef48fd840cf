import HTTP
import ShingiServices

/// What monitors and operators ask.
enum OperationsController {
    /// Whether the program lives. 200 also when saving has stopped: people can still read, and whoever starts it anew
    /// should look at the disk first.
    static func health(_: Request, _ site: Site) -> Response? {
        site.operations.hasStoppedSaving ? .text("degraded: saving has stopped\n") : well
    }

    /// Whether it can do all it is there for.
    static func readiness(_: Request, _ site: Site) -> Response? {
        site.operations.hasStoppedSaving
            ? .text("saving has stopped\n", status: .serviceUnavailable) : well
    }

    /// Asked for most often of all.
    private static let well = Response.text("ok\n")

    /// For a collector on this machine only; for anybody else there is no such page.
    static func metrics(_ request: Request, _ site: Site) -> Response? {
        guard isFromThisMachine(request) else { return nil }
        return Response(
            .ok, fields: ["Content-Type": "text/plain; version=0.0.4; charset=utf-8"],
            body: .bytes(Array(site.operations.metrics.utf8)))
    }

    static func show(_ context: RequestContext) -> Response {
        var response = context.page(OperationsPage(context.site.operations, now: context.now))
        // Not kept anywhere: it changes without anything being committed.
        response.fields.set("Cache-Control", "no-store")
        return response
    }

    /// A relay on this machine is a neighbour too, but what it passes on says so in one of these fields (RFC 7239, and
    /// those before it).
    private static func isFromThisMachine(_ request: Request) -> Bool {
        let relayed = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"]
        guard !relayed.contains(where: request.fields.contains) else { return false }
        let address = request.remoteAddress
        return address == "unix" || address == "::1" || address.hasPrefix("127.")
    }
}
