import HTTP
import ShingiDomain
import Templates

/// The pages an event loop drew a moment ago, to be sent again to the same session while they are still true.
///
/// A page is true while nothing at all was committed since before it was read, so that a sign-out, a changed role or
/// another's write counts at once; and only within a few seconds of one minute, because pages show dates and times.
/// What must differ from answer to answer is not in it and is filled in anew. Who somebody is and whether their session
/// is still open is asked before, at every request.
///
/// `@unchecked Sendable`: used on its loop's queue alone.
final class KeptPages: @unchecked Sendable {
    /// Milliseconds.
    static let longest: Int64 = 5_000

    fileprivate struct Key: Hashable {
        /// Nil for somebody who has not signed in.
        let session: Int64?
        let path: String
        let query: String
    }

    private struct Kept {
        let stencil: Stencil
        /// Of a page that is the same for everybody.
        let entityTag: EntityTag?
        /// Of a page that each visitor gets a cookie with.
        var isForVisitors = false
        /// The same compressed, once somebody asked for it so; only where no value has a place in it.
        var zipped: Response?
    }

    private let bound: Int
    private var pages: [Key: Kept] = [:]
    private var size = 0
    private var generation: UInt64?
    private var begun = Instant(unixMilliseconds: 0)

    /// - Parameter bound: in bytes; what comes beyond it is not kept.
    init(bound: Int) {
        self.bound = bound
    }

    /// Forgets what may no longer be true. Called before anything is read for a request.
    ///
    /// - Parameter generation: of the data file, now.
    func renew(_ generation: UInt64?, at now: Instant) {
        let age = begun.milliseconds(to: now)
        let isFresh = (0..<Self.longest).contains(age) && begun.minute == now.minute
        guard generation != self.generation || !isFresh else { return }
        self.generation = generation
        begun = now
        removeAll()
    }

    func removeAll() {
        size = 0
        pages.removeAll(keepingCapacity: true)
    }

    /// The kept page that answers a request, with values of this answer's own.
    func answer(to context: RequestContext) -> Response? {
        guard context.tray != nil, let kept = pages[Key(context)] else { return nil }
        if let tag = kept.entityTag { return published(kept, tag, to: context) }
        return kept.isForVisitors ? visitors(kept, context) : filled(kept, context, context.csrfToken)
    }

    private func filled(_ kept: Kept, _ context: RequestContext, _ csrfToken: String) -> Response {
        let values = AnswerValues(requestNumber: context.number, masking: csrfToken)
        return .html(kept.stencil.filled(values.list))
    }

    private func visitors(_ kept: Kept, _ context: RequestContext) -> Response {
        let token = context.visitorToken
        var response = filled(kept, context, token.csrfToken)
        response.setCookie(context.cookies.settingVisitor(token))
        return response
    }

    private func published(_ kept: Kept, _ tag: EntityTag, to context: RequestContext) -> Response {
        let response = context.published(.html(kept.stencil.filled([])), tag)
        guard response.status == .ok, AcceptEncoding(context.request.fields).takesGzip else { return response }
        if let zipped = kept.zipped { return zipped }
        let zipped = response.compressed(for: context.request.head)
        size += zipped.body.length
        pages[Key(context)]?.zipped = zipped
        return zipped
    }

    /// Keeps the page that a handler drew, when its answer is nothing but that page.
    func keep(_ response: Response, to context: RequestContext) {
        guard let tray = context.tray, let drawing = tray.drawing, generation != nil,
            response.status == .ok, size + drawing.bytes.count <= bound
        else { return }
        let stencil = drawing.stencil
        guard let tag = tray.entityTag else {
            if tray.isForVisitors {
                guard response.fields.count == 2, context.session == nil else { return }
                return insert(Kept(stencil: stencil, entityTag: nil, isForVisitors: true), for: context)
            }
            // Nothing but the content's type: no cookie, no other field that one answer alone should carry.
            guard response.fields.count == 1, context.session != nil else { return }
            return insert(Kept(stencil: stencil, entityTag: nil), for: context)
        }
        guard stencil.isWhole, response.fields.count == 3 else { return }
        insert(Kept(stencil: stencil, entityTag: tag), for: context)
    }

    private func insert(_ kept: Kept, for context: RequestContext) {
        size += kept.stencil.size
        pages[Key(context)] = kept
    }
}

extension KeptPages.Key {
    fileprivate init(_ context: RequestContext) {
        let target = context.request.head.target
        self.init(session: context.session?.id, path: target.rawPath, query: target.query)
    }
}

extension Instant {
    fileprivate var minute: Int64 { unixMilliseconds / 60_000 }
}
