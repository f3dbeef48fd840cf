/// The site of each event loop, so that one loaded anew takes its place without a lock in any request's way.
///
/// `@unchecked Sendable`: the slots are made before the server starts, and afterwards each is used only on its loop's own
/// serial queue.
final class LoopSites: @unchecked Sendable {
    private final class Slot {
        var site: Site

        init(_ site: Site) {
            self.site = site
        }
    }

    private let slots: [Slot]

    init(count: Int, _ site: Site) {
        slots = (0..<count).map { _ in Slot(site) }
    }

    subscript(loop: Int) -> Site {
        get { slots[loop].site }
        set { slots[loop].site = newValue }
    }
}
